package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.reporting.casebook.CaseLists;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Periods;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Slices;
import id.posyandu.referral.reporting.dashboard.Numbers;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reports as they stand now, from the numbers and lists that everybody gets. */
@Component
public class Reports {
  private final Numbers numbers;
  private final CaseLists lists;
  private final Places places;
  private final HandinSettings settings;
  private final Clock clock;

  Reports(Numbers numbers, CaseLists lists, Places places, HandinSettings settings, Clock clock) {
    this.numbers = numbers;
    this.lists = lists;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param area registration number of a posyandu, or Kemendagri code of a kelurahan, kecamatan or kota
   * @param period a month, quarter or year that has begun
   * @throws Refusal 404 unknown area, 400 when either is none of these
   */
  public Report of(String area, String period) {
    Area about = numbers.area(area).orElseThrow(() -> Refusal.unknown("No such area"));
    if (about.level() == AreaLevel.INSTALASI) {
      throw Refusal.badParameter("area", "must be a posyandu, kelurahan, kecamatan or kota");
    }
    String flaw = flaw(area, period);
    if (flaw != null) {
      throw Refusal.badParameter("period", flaw);
    }
    return of(about, period);
  }

  /** What is wrong with that period; null where nothing is. */
  String flaw(String area, String period) {
    if (!Periods.valid(period)) {
      return "must be a month, quarter or year, such as 2026-11, 2026-Q4 or 2026";
    }
    boolean begun = Periods.months(period).get(0).compareTo(places.currentPeriod(area, clock.instant())) <= 0;
    return begun ? null : "has not begun";
  }

  private Report of(Area area, String period) {
    Indicator whole = indicator(area, period, Slices.ALL);
    var behind = lists.all(area, period, settings.cases());
    return new Report(
        area.code(),
        area.name(),
        area.level().name(),
        period,
        isPreliminary(area, period),
        whole.asOf(),
        behind.complete() && addUp(whole, behind),
        behind.complete(),
        whole,
        Slices.FIELDS.stream().map(field -> indicator(area, period, field)).toList(),
        numbers.below(area).stream().map(one -> indicator(one, period, Slices.ALL)).toList(),
        behind.items());
  }

  /** The counts of an area now; zeros where nothing happened, null where the area is no longer known. */
  Indicator now(String area, String period) {
    return numbers.area(area).map(known -> indicator(known, period, Slices.ALL)).orElse(null);
  }

  private Indicator indicator(Area area, String period, String slice) {
    return numbers.of(area, new IndicatorKey(area.code(), period, slice));
  }

  private boolean isPreliminary(Area area, String period) {
    List<String> months = Periods.months(period);
    return months.get(months.size() - 1).compareTo(places.currentPeriod(area.code(), clock.instant())) >= 0;
  }

  private static boolean addUp(Indicator whole, CaseLists.All behind) {
    JsonNode counts = EventJson.MAPPER.valueToTree(whole.counts());
    return Count.ofCases().stream().allMatch(count -> counts.get(count.member()).longValue() == behind.sum(count));
  }
}
