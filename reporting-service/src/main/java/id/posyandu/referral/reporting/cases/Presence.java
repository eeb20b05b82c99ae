package id.posyandu.referral.reporting.cases;

import java.util.Map;
import java.util.TreeMap;

/** How many findings one posyandu has in an area and period, by slice. */
public record Presence(Map<String, Long> findings) {
  public static final Presence NONE = new Presence(Map.of());

  public Presence plus(Map<String, Long> more) {
    var sum = new TreeMap<>(findings);
    more.forEach((slice, change) -> sum.merge(slice, change, Long::sum));
    return new Presence(sum);
  }

  public boolean reportedIn(String slice) {
    return findings.getOrDefault(slice, 0L) > 0;
  }

  /** Whether it covers all six fields; a question about the whole, so asked in slice ALL only. */
  public boolean sixFieldsIn(String slice) {
    return slice.equals(Slices.ALL) && Slices.FIELDS.stream().allMatch(this::reportedIn);
  }
}
