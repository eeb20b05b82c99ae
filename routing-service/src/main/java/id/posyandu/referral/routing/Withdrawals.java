package id.posyandu.referral.routing;

import id.posyandu.referral.events.FindingWithdrawn;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Unreadable;
import id.posyandu.referral.routing.decision.Decided;
import id.posyandu.referral.routing.decision.Router;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What cadres take back ends where nobody acts, and becomes a question to a person where somebody does. */
@Service
class Withdrawals {
  private static final Logger log = LoggerFactory.getLogger(Withdrawals.class);

  private final Cases cases;
  private final CurrentCities cities;
  private final Changes changes;
  private final Clock clock;

  Withdrawals(Cases cases, CurrentCities cities, Changes changes, Clock clock) {
    this.cases = cases;
    this.cities = cities;
    this.changes = changes;
    this.clock = clock;
  }

  void on(Heard heard) {
    if (heard.event() instanceof FindingWithdrawn withdrawn) {
      while (!takenBack(withdrawn, heard.time())) {
        log.debug("Somebody else changed {} meanwhile: once more", withdrawn.finding());
      }
    }
  }

  /**
   * It stands behind its finding on the same partition, so the finding is decided; or it was laid aside as unreadable,
   * and then what takes it back is laid beside it, to be sent again after it.
   *
   * @return whether it is done with; false when somebody else changed the case meanwhile
   */
  private boolean takenBack(FindingWithdrawn withdrawn, Instant at) {
    CaseDocument document = cases.of(withdrawn.finding())
        .orElseThrow(() -> new Unreadable("takes back a finding of which nothing was heard"));
    Optional<Decided> decided =
        new Router(cities.get()).takenBackByCadre(document.file(), withdrawn.reason(), at);
    return decided
        .map(change -> changes.make(document, change, null, clock.instant()).isPresent())
        .orElse(true);
  }
}
