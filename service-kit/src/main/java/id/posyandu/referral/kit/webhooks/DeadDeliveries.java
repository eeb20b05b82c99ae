package id.posyandu.referral.kit.webhooks;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** How many deliveries were given up, counted when somebody looks, every 30 s at most; every instance says the same. */
final class DeadDeliveries {
  private static final Logger log = LoggerFactory.getLogger(DeadDeliveries.class);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Deliveries deliveries;
  private final Clock clock;
  private Instant stale = Instant.EPOCH;
  private long dead;

  DeadDeliveries(Deliveries deliveries, Clock clock, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.clock = clock;
    Gauge.builder("referral.webhook.dead", this::count)
        .description("Deliveries that were given up and wait for a person to send them again")
        .register(meters);
  }

  private synchronized long count() {
    Instant now = clock.instant();
    if (now.isAfter(stale)) {
      stale = now.plus(FRESH);
      try {
        dead = deliveries.dead();
      } catch (DataAccessException | MongoException storeIsAway) {
        log.debug("Deliveries that were given up are not counted just now: {}", storeIsAway.getMessage());
      }
    }
    return dead;
  }
}
