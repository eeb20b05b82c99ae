package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.Glance;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Slices;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases behind a number, for whoever may see the number. */
@Component
public class CaseLists {
  private final Casebook casebook;
  private final CurrentCities cities;
  private final Places places;

  CaseLists(Casebook casebook, CurrentCities cities, Places places) {
    this.casebook = casebook;
    this.cities = cities;
    this.places = places;
  }

  /**
   * Newest first, restricted ones last.
   *
   * @param after where the page before ended; null for the first
   */
  public Page<CaseItem> page(Wanted wanted, String after, int limit) {
    var rows = casebook.list(wanted, after == null ? null : Page.decoded(after), limit + 1);
    var page = Page.of(rows, limit, CaseDocument::position);
    return new Page<>(page.items().stream().map(one -> item(one, wanted)).toList(), page.next());
  }

  /**
   * All that were reported, and what they add up to.
   *
   * @param complete else only the newest, as many as were asked for
   */
  public record All(List<CaseItem> items, boolean complete, Map<String, Integer> sums) {

    /** Of the whole, not through a field. */
    public long sum(Count count) {
      return sums.getOrDefault(Counted.key(count, Slices.ALL), 0);
    }
  }

  public All all(Area area, String period, int most) {
    var wanted = new Wanted(area, period, Slices.ALL, Count.REPORTED);
    var rows = casebook.list(wanted, null, most + 1);
    boolean complete = rows.size() <= most;
    var kept = complete ? rows : rows.subList(0, most);
    var sums = new HashMap<String, Integer>();
    kept.forEach(one -> one.counted().forEach(counted -> sums.merge(counted.key(), counted.times(), Integer::sum)));
    return new All(kept.stream().map(one -> item(one, wanted)).toList(), complete, sums);
  }

  private CaseItem item(CaseDocument one, Wanted wanted) {
    int counted = one.times(wanted.key());
    if (one.restricted()) {
      return CaseItem.hidden(counted);
    }
    CaseEntry entry = one.entry();
    Glance glance = entry.glance();
    return new CaseItem(
        counted,
        false,
        one.id(),
        one.label().number(),
        glance.area(),
        cities.get().area(glance.area()).map(Area::name).orElse(glance.area()),
        one.place().equals(glance.area()) ? null : one.place(),
        glance.receivedAt(),
        glance.fields(),
        one.categories(),
        glance.urgency(),
        glance.status(),
        glance.referrals().stream().map(referral -> ofOpd(referral, entry.label(), places.zone(glance.area()))).toList());
  }

  private CaseItem.OfOpd ofOpd(Glance.Referral referral, Label label, ZoneId zone) {
    var step = label.step(referral.id());
    return new CaseItem.OfOpd(
        referral.opd(),
        cities.get().opd(referral.opd()).map(Opd::name).orElse(referral.opd()),
        step.unit(),
        referral.status(),
        referral.overdue(),
        step.since(),
        step.until(referral.status(), zone));
  }
}
