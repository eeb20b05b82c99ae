package id.posyandu.referral.reporting.cases;

import java.util.Arrays;

/**
 * How much there is of each count, and how long departments took: in one case, in many, or between two moments.
 *
 * @param counts by ordinal of {@link Count}
 * @param respond minutes until the first reaction, where measured
 * @param finish minutes until the newest resolution of what is resolved or closed, where measured
 */
public record Tally(int[] counts, Histogram respond, Histogram finish) {
  public static final Tally ZERO = new Tally(new int[Count.values().length], Histogram.NONE, Histogram.NONE);

  public int of(Count count) {
    return counts[count.ordinal()];
  }

  Tally with(Count count, int value) {
    int[] changed = counts.clone();
    changed[count.ordinal()] = value;
    return new Tally(changed, respond, finish);
  }

  public Tally plus(Tally other) {
    if (this == ZERO) {
      return other;
    }
    if (other == ZERO) {
      return this;
    }
    int[] both = counts.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = Math.addExact(both[i], other.counts[i]);
    }
    return new Tally(both, respond.plus(other.respond), finish.plus(other.finish));
  }

  public Tally minus(Tally other) {
    if (other == ZERO) {
      return this;
    }
    int[] rest = counts.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Math.subtractExact(rest[i], other.counts[i]);
    }
    return new Tally(rest, respond.minus(other.respond), finish.minus(other.finish));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that
        && Arrays.equals(counts, that.counts)
        && respond.equals(that.respond)
        && finish.equals(that.finish);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts) + respond + finish;
  }
}
