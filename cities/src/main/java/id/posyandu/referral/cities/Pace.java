package id.posyandu.referral.cities;

import java.time.Duration;
import java.time.Instant;

/** How time passes for a limit: on the clock, or only while a city works ({@link WorkingDays}). */
public interface Pace {

  /** Nights, weekends and holidays count like any other hour: for emergencies, and for limits in hours. */
  Pace CLOCK = new Pace() {
    @Override
    public Duration worked(Instant from, Instant to) {
      return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Instant plus(Instant start, Duration time) {
      return start.plus(time);
    }
  };

  /** How much time passes between two moments; none where the second is not after the first, so never a negative one. */
  Duration worked(Instant from, Instant to);

  /** When so much time has passed: {@code worked(start, plus(start, time))} is that time again. */
  Instant plus(Instant start, Duration time);
}
