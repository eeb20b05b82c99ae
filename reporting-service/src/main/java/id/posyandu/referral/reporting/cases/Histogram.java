package id.posyandu.referral.reporting.cases;

import java.util.Arrays;

/**
 * How often something took about so many minutes: counts in buckets whose bounds grow by two in a hundred, so that what is
 * read from it is within {@value #RELATIVE_ERROR} of the true value, whatever its size; zero is exact. Two of them add up, and
 * what was added can be taken away again: a referral that is reopened must leave no trace.
 *
 * <p>That last is why it is not HdrHistogram or DDSketch. The one holds every bucket of its range, 10 kB a number; the other
 * takes nothing away; both would have to come into the inner ring for what is a map of logarithms.
 *
 * @param buckets ascending
 * @param counts of each; never zero, negative in a difference only
 */
public record Histogram(int[] buckets, int[] counts) {
  public static final double RELATIVE_ERROR = 0.01;
  public static final Histogram NONE = new Histogram(new int[0], new int[0]);

  private static final double GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
  /** The strict functions give the same bits on every machine, so a rebuild elsewhere says the same bytes. */
  private static final double LOG_GROWTH = StrictMath.log(GROWTH);
  private static final double MINUTES_AN_HOUR = 60;
  private static final double DIGITS = 10_000;
  /** Nobody measures below a minute. */
  private static final int ZERO = -1;

  static Histogram of(long minutes) {
    return new Histogram(new int[] {bucket(minutes)}, new int[] {1});
  }

  private static int bucket(long minutes) {
    return minutes <= 0 ? ZERO : (int) StrictMath.ceil(StrictMath.log(minutes) / LOG_GROWTH);
  }

  /** That value in the bucket from which no value in it is further away than the error. */
  private static double minutes(int bucket) {
    return bucket == ZERO ? 0 : 2 * StrictMath.pow(GROWTH, bucket) / (GROWTH + 1);
  }

  Histogram plus(Histogram other) {
    return buckets.length == 0 ? other : combined(other, 1);
  }

  Histogram minus(Histogram other) {
    return combined(other, -1);
  }

  private Histogram combined(Histogram other, int sign) {
    if (other.buckets.length == 0) {
      return this;
    }
    int[] merged = new int[buckets.length + other.buckets.length];
    int[] sums = new int[merged.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < buckets.length || theirs < other.buckets.length) {
      int bucket = Math.min(at(buckets, mine), at(other.buckets, theirs));
      int sum = at(buckets, mine) == bucket ? counts[mine++] : 0;
      sum += at(other.buckets, theirs) == bucket ? sign * other.counts[theirs++] : 0;
      if (sum != 0) {
        merged[size] = bucket;
        sums[size++] = sum;
      }
    }
    return size == 0 ? NONE : new Histogram(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
  }

  private static int at(int[] sorted, int index) {
    return index < sorted.length ? sorted[index] : Integer.MAX_VALUE;
  }

  /**
   * The smallest value that at least this share did not exceed, in hours, to a ten-thousandth; null where there is none.
   *
   * @param share above 0, at most 1
   */
  Double hours(double share) {
    long total = Arrays.stream(counts).asLongStream().sum();
    long rank = (long) StrictMath.ceil(share * total);
    long seen = 0;
    for (int i = 0; i < buckets.length; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return StrictMath.rint(minutes(buckets[i]) / MINUTES_AN_HOUR * DIGITS) / DIGITS;
      }
    }
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that && Arrays.equals(buckets, that.buckets) && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(buckets) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(buckets) + Arrays.toString(counts);
  }
}
