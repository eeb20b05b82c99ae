package id.posyandu.referral.routing;

import com.mongodb.MongoException;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.routing.decision.TriageLimits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the number of waiting questions in sight, as of the last look, and the collection's indexes in place. */
@Component
class TriageWatch {
  private static final Logger log = LoggerFactory.getLogger(TriageWatch.class);
  private static final Limit A_WORKING_DAY = new Limit("P1D");

  private final Cases cases;
  private final Troubles troubles;
  private final Listing listing;
  private final CurrentCities cities;
  private final Clock clock;
  private volatile Map<TriageReason, Long> waiting = Map.of();
  private volatile Optional<Instant> firstLate = Optional.empty();
  private boolean indexed;

  TriageWatch(
      Cases cases,
      Troubles troubles,
      Listing listing,
      CurrentCities cities,
      Clock clock,
      MeterRegistry meters) {
    this.cases = cases;
    this.troubles = troubles;
    this.listing = listing;
    this.cities = cities;
    this.clock = clock;
    for (TriageReason reason : TriageReason.values()) {
      if (reason != TriageReason.UNKNOWN) {
        Gauge.builder("referral.triage.waiting", () -> waiting.getOrDefault(reason, 0L))
            .description("Questions that are listed for a person")
            .tag("reason", reason.name())
            .register(meters);
      }
    }
    Gauge.builder("referral.triage.late.seconds", this::late)
        .description("How much longer than one working day of its city a question has waited; 0 where none has")
        .register(meters);
  }

  private double late() {
    return firstLate.map(since -> Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0)).orElse(0.0);
  }

  private Instant oneWorkingDayAfter(String area, Instant since) {
    return A_WORKING_DAY.dueFrom(since, cities.get().city(area).map(City::workingDays).orElse(TriageLimits.ANYWHERE));
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
      firstLate = listing.oldest().entrySet().stream()
          .map(oldest -> oneWorkingDayAfter(oldest.getKey(), oldest.getValue()))
          .min(Comparator.naturalOrder());
    } catch (DataAccessException | MongoException storeIsAway) {
      log.warn("Could not count what waits for a person: {}", storeIsAway.getMessage());
    }
  }
}
