package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Indicator.Counts;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The fold without Kafka: what the two steps of the topology do, in three maps. */
final class Sums {
  static final Places PLACES = new Places(Cities.shipped());

  private final Map<UUID, CaseView> cases = new HashMap<>();
  private final Map<String, Presence> presences = new HashMap<>();
  final Map<String, Total> totals = new TreeMap<>();

  void hear(Said said) {
    var before = cases.get(said.event().finding());
    var after = (before == null ? CaseView.beginningWith(said.event()) : before)
        .after(said.event(), new Latest(said.time(), said.trace()));
    cases.put(said.event().finding(), after);
    var contributed = before == null ? Contribution.NOTHING : Contribution.of(before);
    Contribution.of(after).since(contributed).forEach((slice, delta) ->
        PLACES.above(after).forEach(area -> add(new IndicatorKey(area.code(), PLACES.period(after), slice), delta)));
  }

  private void add(IndicatorKey key, Delta delta) {
    var presence = presences.getOrDefault(key + "|" + delta.posyandu(), Presence.NONE);
    var seen = presence.plus(delta.posyanduFindings());
    presences.put(key + "|" + delta.posyandu(), seen);
    var total = totals.getOrDefault(key.toString(), Total.NOTHING);
    totals.put(key.toString(), total.plus(delta).seeing(key.slice(), presence, seen));
  }

  Map<String, Counts> counts() {
    var counts = new TreeMap<String, Counts>();
    totals.forEach((key, total) -> counts.put(key, total.counts()));
    return counts;
  }
}
