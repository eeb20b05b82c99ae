package id.posyandu.referral.opd;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether clocks that ran out are spoken of: what is due waits for the next look only. Alert when it waits for minutes: no
 * instance watches any more, or one referral can't be watched. Asked when somebody looks; every instance says the same.
 */
@Component
class WatchMeters {
  private static final Logger log = LoggerFactory.getLogger(WatchMeters.class);

  private final WatchList list;
  private final Timing timing;

  WatchMeters(WatchList list, Timing timing, MeterRegistry meters) {
    this.list = list;
    this.timing = timing;
    Gauge.builder("referral.watch.late.seconds", this::late)
        .description("How long the referral whose clocks are to be looked at next is overdue for that")
        .register(meters);
  }

  private double late() {
    Instant now = timing.now();
    try {
      Optional<Instant> first = list.first();
      return first.map(due -> Math.max(0, Duration.between(due, now).toMillis() / 1000.0)).orElse(0.0);
    } catch (DataAccessException | MongoException storeIsAway) {
      log.debug("Whether clocks are watched is not known just now: {}", storeIsAway.getMessage());
      return Double.NaN;
    }
  }
}
