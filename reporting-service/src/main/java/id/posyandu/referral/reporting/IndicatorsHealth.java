package id.posyandu.referral.reporting;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the copy that answers holds all that was said before the service started; until then it would say zeros. */
@Component("indicatorsHealthIndicator")
final class IndicatorsHealth extends AbstractHealthIndicator {
  private final IndicatorCopy copy;

  IndicatorsHealth(IndicatorCopy copy) {
    super("The indicators are not read");
    this.copy = copy;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.status(copy.caughtUp() && copy.isRunning() ? "UP" : "DOWN");
  }
}
