package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.reporting.cases.Contribution;
import id.posyandu.referral.reporting.cases.Count;
import java.util.List;
import java.util.TreeMap;

/**
 * That a case counts somewhere.
 *
 * @param key {@code overdue|opd:3576-dinkes}: the count as an indicator names it, and the slice
 * @param times how often: a finding once, and each of its referrals
 */
record Counted(String key, int times) {

  static String key(Count count, String slice) {
    return count.member() + "|" + slice;
  }

  /** Wherever it counts now, in the order of the keys. */
  static List<Counted> in(Contribution contribution) {
    var all = new TreeMap<String, Integer>();
    contribution.tallies().forEach((slice, tally) -> Count.ofCases().stream()
        .filter(count -> tally.of(count) != 0)
        .forEach(count -> all.put(key(count, slice), tally.of(count))));
    return all.entrySet().stream().map(one -> new Counted(one.getKey(), one.getValue())).toList();
  }
}
