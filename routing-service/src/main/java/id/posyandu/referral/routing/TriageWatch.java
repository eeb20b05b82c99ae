package id.posyandu.referral.routing;

import com.mongodb.MongoException;
import id.posyandu.referral.events.TriageReason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the number of waiting questions in sight, as of the last look, and the collection's indexes in place. */
@Component
class TriageWatch {
  private static final Logger log = LoggerFactory.getLogger(TriageWatch.class);

  private final Cases cases;
  private final Troubles troubles;
  private final Listing listing;
  private volatile Map<TriageReason, Long> waiting = Map.of();
  private boolean indexed;

  TriageWatch(Cases cases, Troubles troubles, Listing listing, MeterRegistry meters) {
    this.cases = cases;
    this.troubles = troubles;
    this.listing = listing;
    for (TriageReason reason : TriageReason.values()) {
      if (reason != TriageReason.UNKNOWN) {
        Gauge.builder("referral.triage.waiting", () -> waiting.getOrDefault(reason, 0L))
            .description("Questions that are listed for a person")
            .tag("reason", reason.name())
            .register(meters);
      }
    }
  }

  /** The store may be away when the service starts: what it can't do now, it does at a later look. */
  @Scheduled(fixedDelayString = "${routing.look-every}")
  void look() {
    try {
      if (!indexed) {
        cases.index();
        troubles.index();
        indexed = true;
      }
      waiting = listing.waiting();
    } catch (DataAccessException | MongoException storeIsAway) {
      log.warn("Could not count what waits for a person: {}", storeIsAway.getMessage());
    }
  }
}
