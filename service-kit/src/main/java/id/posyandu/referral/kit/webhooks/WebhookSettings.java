package id.posyandu.referral.kit.webhooks;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** See service-kit.yml for what each is for, its environment variable and its default. */
@ConfigurationProperties("webhooks")
record WebhookSettings(
    List<String> hosts, boolean publicHosts, int attempts, Duration firstPause, Duration longestPause, Duration patience) {
  private static final double THREEFOLD = 3;
  private static final double SPREAD = 0.2;

  Destinations destinations() {
    return new Destinations(hosts == null ? List.of() : hosts, publicHosts);
  }

  /** After which failure how long nothing is tried: threefold each time, a little spread. */
  Duration pauseAfter(int failures) {
    long pause = IntervalFunction
        .ofExponentialRandomBackoff(firstPause.toMillis(), THREEFOLD, SPREAD, longestPause.toMillis())
        .apply(failures);
    return Duration.ofMillis(pause);
  }
}
