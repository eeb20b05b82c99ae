package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.SpmField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one case adds to each slice of its kelurahan and month, and so to every area above.
 *
 * <p>The finding itself counts in ALL and in the fields of its decision; a referral counts in ALL and in the fields that
 * it carries.
 *
 * @param tallies by slice; one that any decision ever named is there, if only with zeros
 */
public record Contribution(Latest latest, String posyandu, Map<String, Tally> tallies) {
  public static final Contribution NOTHING = new Contribution(null, null, Map.of());

  public static Contribution of(CaseView one) {
    var tallies = new TreeMap<String, Tally>();
    tallies.put(Slices.ALL, Counting.finding(one).plus(referrals(one.referrals())));
    one.decisions().named().forEach(field ->
        Slices.of(field).ifPresent(slice -> tallies.put(slice, tally(one, field))));
    return new Contribution(one.latest(), one.origin().posyandu(), tallies);
  }

  private static Tally tally(CaseView one, SpmField field) {
    var finding = one.decisions().fields().contains(field) ? Counting.finding(one) : Tally.ZERO;
    return finding.plus(referrals(
        one.referrals().stream().filter(referral -> referral.listed().fields().contains(field)).toList()));
  }

  private static Tally referrals(List<CaseView.Referral> referrals) {
    return referrals.stream().map(Counting::referral).reduce(Tally.ZERO, Tally::plus);
  }

  /**
   * What has to be added to the sums that hold the earlier contribution, by slice. Empty when nothing changed, as after
   * a repeat.
   */
  public Map<String, Delta> since(Contribution before) {
    var deltas = new LinkedHashMap<String, Delta>();
    if (!equals(before)) {
      var posyanduFindings = posyanduFindingsSince(before);
      tallies.forEach((slice, tally) -> deltas.put(
          slice, new Delta(tally.minus(before.tally(slice)), latest, posyandu, posyanduFindings)));
    }
    return deltas;
  }

  private Map<String, Long> posyanduFindingsSince(Contribution before) {
    var findings = new TreeMap<String, Long>();
    for (var slice : posyandu == null ? List.<String>of() : new ArrayList<>(tallies.keySet())) {
      long earlier = before.posyandu() == null ? 0 : before.tally(slice).of(Count.REPORTED);
      long change = tally(slice).of(Count.REPORTED) - earlier;
      if (change != 0) {
        findings.put(slice, change);
      }
    }
    return findings;
  }

  private Tally tally(String slice) {
    return tallies.getOrDefault(slice, Tally.ZERO);
  }
}
