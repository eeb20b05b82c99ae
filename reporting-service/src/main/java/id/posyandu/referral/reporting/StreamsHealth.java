package id.posyandu.referral.reporting;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the fold that speaks runs. */
final class StreamsHealth extends AbstractHealthIndicator {
  private final Folds folds;

  StreamsHealth(Folds folds) {
    super("The fold does not answer");
    this.folds = folds;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.status(folds.runs() ? "UP" : "DOWN");
  }
}
