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
  private final Map<Leaf, Sheet> sheets = new HashMap<>();
  private final Ledger ledger = new Ledger(PLACES, sheets::get);
  private final Map<String, Total> totals = new TreeMap<>();

  void hear(Said said) {
    var before = cases.get(said.event().finding());
    var after = (before == null ? CaseView.beginningWith(said.event()) : before)
        .after(said.event(), new Latest(said.time(), said.trace()));
    cases.put(said.event().finding(), after);
    contribution(after).since(before == null ? Contribution.NOTHING : contribution(before)).forEach(this::add);
  }

  private static Contribution contribution(CaseView one) {
    return Contribution.of(one, PLACES.leaf(one));
  }

  void add(Leaf leaf, Sheet change) {
    var before = sheets.getOrDefault(leaf, Sheet.EMPTY);
    var fresh = before.newIn(change);
    sheets.put(leaf, before.plus(fresh));
    ledger.add(leaf, fresh);
  }

  Map<Leaf, Sheet> sheets() {
    return sheets;
  }

  /** By key, as they would be said. */
  Map<String, Total> totals() {
    ledger.waiting().forEach(plot -> ledger.settle(plot).forEach((key, total) -> totals.put(key.toString(), total)));
    for (var next = ledger.nextChanged(); next.isPresent(); next = ledger.nextChanged()) {
      totals.put(next.get().getKey().toString(), next.get().getValue());
    }
    return totals;
  }

  /** A ledger that is made anew from the sheets alone, as after a restart. */
  Map<String, Total> anew() {
    var restarted = new Sums();
    restarted.sheets.putAll(sheets);
    sheets.forEach(restarted.ledger::add);
    return restarted.totals();
  }

  Map<String, Counts> counts() {
    var counts = new TreeMap<String, Counts>();
    totals().forEach((key, total) -> counts.put(key, total.counts()));
    return counts;
  }
}
