package id.posyandu.referral.reporting.cases;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One plot while its changes are added up: what it had, what it has, and so what is new in each period. */
final class Settling {
  private final boolean post;
  private final Map<Leaf, Sheet> changes;
  private final Map<Leaf, Sheet> before = new HashMap<>();
  private final Map<Leaf, Sheet> after = new HashMap<>();

  Settling(Plot plot, Map<Leaf, Sheet> changes, Function<Leaf, Sheet> sheets) {
    this.post = plot.post() != null;
    this.changes = changes;
    for (var leaf : post ? plot.leaves() : changes.keySet()) {
      var sheet = sheets.apply(leaf);
      if (sheet != null) {
        after.put(leaf, sheet);
        before.put(leaf, sheet.without(changes.getOrDefault(leaf, Sheet.EMPTY)));
      }
    }
  }

  /** Those that hold a month in which something changed. */
  Set<String> periods() {
    return changes.keySet().stream()
        .flatMap(leaf -> Periods.of(leaf.month()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What has to be added to that period of every area above, by slice. */
  Map<String, Total> more(String period) {
    var more = new HashMap<>(sum(period, changes).totals());
    if (post) {
      var had = sum(period, before);
      var has = sum(period, after);
      more.replaceAll((slice, total) -> new Total(
          total.tally()
              .with(Count.REPORTING_POSYANDU, change(had.heardIn(slice), has.heardIn(slice)))
              .with(Count.SIX_FIELD_POSYANDU, change(had.sixFieldsIn(slice), has.sixFieldsIn(slice))),
          total.latest()));
    }
    return more;
  }

  /** The post's own numbers of that period. */
  Map<String, Total> now(String period) {
    var sheet = sum(period, after);
    var now = new HashMap<>(sheet.totals());
    now.replaceAll((slice, total) -> new Total(
        total.tally()
            .with(Count.REPORTING_POSYANDU, change(false, sheet.heardIn(slice)))
            .with(Count.SIX_FIELD_POSYANDU, change(false, sheet.sixFieldsIn(slice))),
        total.latest()));
    return now;
  }

  private static Sheet sum(String period, Map<Leaf, Sheet> sheets) {
    Sheet sum = Sheet.EMPTY;
    for (var leaf : sheets.entrySet()) {
      sum = Periods.covers(period, leaf.getKey().month()) ? sum.plus(leaf.getValue()) : sum;
    }
    return sum;
  }

  private static int change(boolean before, boolean after) {
    return (after ? 1 : 0) - (before ? 1 : 0);
  }
}
