package id.posyandu.referral.opd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that runs in the past and that a test can put forward by days: a broker takes nothing from the future. */
final class MovableClock extends Clock {
  private volatile Duration behind = Duration.ofDays(400);

  void forward(Duration by) {
    behind = behind.minus(by);
    if (behind.isNegative()) {
      throw new IllegalStateException("That would be tomorrow");
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().minus(behind).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Nobody needs it");
  }
}
