package id.posyandu.referral.routing;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.routing.decision.Move;
import id.posyandu.referral.routing.decision.Router;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What departments hand back becomes a question to a person. Their other moves are kept for whoever decides anew. */
@Service
class Returns {
  private static final Logger log = LoggerFactory.getLogger(Returns.class);

  private final Cases cases;
  private final Troubles troubles;
  private final CurrentCities cities;
  private final Changes changes;
  private final MeterRegistry meters;
  private final Clock clock;

  Returns(
      Cases cases, Troubles troubles, CurrentCities cities, Changes changes, MeterRegistry meters, Clock clock) {
    this.cases = cases;
    this.troubles = troubles;
    this.cities = cities;
    this.changes = changes;
    this.meters = meters;
    this.clock = clock;
  }

  void on(Heard heard) {
    moved(heard);
    troubles.on(heard);
  }

  private void moved(Heard heard) {
    if (!(heard.event() instanceof ReferralMoved moved) || moved.referral() == null || moved.to() == null) {
      return;
    }
    cases.heard(moved.finding(), Move.of(moved, heard.time()));
    if (moved.to() == FollowUpStatus.RETURNED) {
      while (!asked(moved, heard.time())) {
        log.debug("Somebody else changed {} meanwhile: once more", moved.finding());
      }
    }
  }

  /** @return whether it is done with; false when somebody else changed the case meanwhile */
  private boolean asked(ReferralMoved moved, Instant since) {
    Optional<CaseDocument> document = cases.of(moved.finding());
    if (document.isEmpty()) { // decisions are durable before they are said: this one is not ours
      meters.counter("referral.returns.unknown").increment();
      return true;
    }
    return new Router(cities.get())
        .returned(document.get().file(), moved.referral(), moved.note(), since)
        .map(decided -> changes.make(document.get(), decided, null, clock.instant()).isPresent())
        .orElse(true);
  }
}
