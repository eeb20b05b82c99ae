package id.posyandu.referral.reporting.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** How much there is of each count: in one case, in many, or between two moments. Zeros are left out. */
public record Tally(Map<Count, Long> counts) {
  public static final Tally ZERO = new Tally(Map.of());

  public Tally {
    var kept = new EnumMap<Count, Long>(Count.class);
    counts.forEach((count, value) -> {
      if (value != 0) {
        kept.put(count, value);
      }
    });
    counts = kept;
  }

  public long of(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  public Tally plus(Tally other) {
    return combined(other, Long::sum);
  }

  public Tally minus(Tally other) {
    return combined(other, (mine, theirs) -> mine - theirs);
  }

  private Tally combined(Tally other, LongBinaryOperator sum) {
    var both = new EnumMap<Count, Long>(Count.class);
    for (var count : Count.values()) {
      both.put(count, sum.applyAsLong(of(count), other.of(count)));
    }
    return new Tally(both);
  }
}
