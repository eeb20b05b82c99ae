package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/**
 * All sums above the leaves. It holds nothing that does not follow from the leaves, so it is made anew from them at each start.
 *
 * <p>Changes of a plot wait until it is settled, and then go up together: to the three periods of the post, the kelurahan and
 * every area above it. A post belongs to one kelurahan only, so how many posts were heard of is decided at the post, period by
 * period (a quarter's is no sum of months), and is a sum like any other above it.
 */
public final class Ledger {
  private final Places places;
  private final Function<Leaf, Sheet> sheets;
  private final Map<Plot, Map<Leaf, Sheet>> waiting = new LinkedHashMap<>();
  private final Map<IndicatorKey, Total> sums = new HashMap<>();
  private final Set<IndicatorKey> changed = new LinkedHashSet<>();

  /** @param sheets what stands at a leaf, with all that was ever added to it; null for nothing */
  public Ledger(Places places, Function<Leaf, Sheet> sheets) {
    this.places = places;
    this.sheets = sheets;
  }

  /** Has a change wait, which the leaf's sheet holds already. */
  public void add(Leaf leaf, Sheet change) {
    waiting.computeIfAbsent(leaf.plot(), fresh -> new LinkedHashMap<>()).merge(leaf, change, Sheet::plus);
  }

  /** Those that have something to settle, the longest waiting first. */
  public Queue<Plot> waiting() {
    return new ArrayDeque<>(waiting.keySet());
  }

  public boolean waits(Plot plot) {
    return waiting.containsKey(plot);
  }

  /**
   * Adds what waits of a plot to everything above it.
   *
   * @return the post's own numbers that changed; empty where there is no post
   */
  public Map<IndicatorKey, Total> settle(Plot plot) {
    var own = new LinkedHashMap<IndicatorKey, Total>();
    var changes = waiting.remove(plot);
    if (changes == null) {
      return own;
    }
    var settling = new Settling(plot, changes, sheets);
    for (var period : settling.periods()) {
      Map<String, Total> more = settling.more(period);
      for (Area area : places.above(plot.kelurahan())) {
        more.forEach((slice, total) -> add(new IndicatorKey(area.code(), period, slice), total));
      }
      if (plot.post() != null) {
        Map<String, Total> now = settling.now(period);
        more.keySet().forEach(slice -> own.put(new IndicatorKey(plot.post(), period, slice), now.get(slice)));
      }
    }
    return own;
  }

  private void add(IndicatorKey key, Total more) {
    sums.merge(key, more, Total::plus);
    changed.add(key);
  }

  /** One of the sums above the posts that changed since it was last asked for here. */
  public Optional<Map.Entry<IndicatorKey, Total>> nextChanged() {
    var each = changed.iterator();
    if (!each.hasNext()) {
      return Optional.empty();
    }
    IndicatorKey key = each.next();
    each.remove();
    return Optional.of(Map.entry(key, sums.get(key)));
  }

  /** What was settled so far needs not be told. */
  public void allTold() {
    changed.clear();
  }
}
