package id.posyandu.referral.reporting.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one case adds to each slice of its leaf, and so to every area and period above.
 *
 * @param leaf null for nothing
 * @param tallies by slice; one that any event ever named is there, if only with zeros
 */
public record Contribution(Leaf leaf, Latest latest, Map<String, Tally> tallies) {
  public static final Contribution NOTHING = new Contribution(null, null, Map.of());

  public static Contribution of(CaseView one, Leaf leaf) {
    var tallies = new HashMap<String, Tally>();
    one.named().forEach(slice -> tallies.put(slice, Tally.ZERO));
    var everywhere = everywhere(one);
    var finding = Counting.finding(one);
    var holdingFinding = new HashSet<>(everywhere);
    one.decisions().fields().forEach(field -> Slices.of(field).ifPresent(holdingFinding::add));
    for (var referral : one.referrals()) {
      var holding = new HashSet<>(everywhere);
      referral.listed().fields().forEach(field -> Slices.of(field).ifPresent(holding::add));
      Slices.opd(referral.listed().opd()).ifPresent(slice -> {
        holding.add(slice);
        if (referral.status().live()) {
          holdingFinding.add(slice);
        }
      });
      add(tallies, holding, Counting.referral(referral));
    }
    add(tallies, holdingFinding, finding);
    return new Contribution(leaf, one.latest(), tallies);
  }

  /** The slices that hold all of it. */
  private static Set<String> everywhere(CaseView one) {
    var slices = new HashSet<String>();
    slices.add(Slices.ALL);
    if (one.standing() != Standing.UNDECIDED) {
      one.origin().programs().forEach(tag -> Slices.program(tag).ifPresent(slices::add));
      if (one.emergency()) {
        slices.add(Slices.EMERGENCY);
      }
    }
    return slices;
  }

  private static void add(Map<String, Tally> tallies, Set<String> slices, Tally tally) {
    slices.forEach(slice -> tallies.merge(slice, tally, Tally::plus));
  }

  /**
   * What has to be added to the leaves that hold the earlier contribution. Empty when nothing changed, as after a repeat. Two
   * leaves where it came to light only now which post reported.
   */
  public Map<Leaf, Sheet> since(Contribution before) {
    if (equals(before)) {
      return Map.of();
    }
    var changes = new HashMap<Leaf, Sheet>();
    if (before.leaf == null || before.leaf.equals(leaf)) {
      changes.put(leaf, changed(before.tallies));
    } else {
      changes.put(leaf, changed(Map.of()));
      changes.put(before.leaf, NOTHING.at(before).changed(before.tallies));
    }
    return changes;
  }

  private Contribution at(Contribution other) {
    var zeros = new HashMap<String, Tally>();
    other.tallies.keySet().forEach(slice -> zeros.put(slice, Tally.ZERO));
    return new Contribution(other.leaf, other.latest, zeros);
  }

  private Sheet changed(Map<String, Tally> earlier) {
    var totals = new HashMap<String, Total>();
    tallies.forEach((slice, tally) ->
        totals.put(slice, new Total(tally.minus(earlier.getOrDefault(slice, Tally.ZERO)), latest)));
    return new Sheet(totals, Set.of());
  }
}
