package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Periods;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Slices;
import java.time.Clock;

/** Reads the filters that both ways of asking share. */
public final class Queries {
  private final IndicatorCopy copy;
  private final Places places;
  private final Clock clock;

  Queries(IndicatorCopy copy, Places places, Clock clock) {
    this.copy = copy;
    this.places = places;
    this.clock = clock;
  }

  /**
   * @param area the whole installation when null
   * @param period the current month of that area's city when null
   * @param slice ALL when null
   */
  public Query query(String area, String period, String slice, boolean children) {
    Area asked = copy.area(area == null ? Area.WHOLE_INSTALLATION : area)
        .orElseThrow(() -> Refusal.unknown("No such area"));
    return new Query(
        asked,
        children,
        period == null ? places.currentPeriod(asked.code(), clock.instant()) : checkedPeriod(period),
        slice == null ? Slices.ALL : checkedSlice(slice));
  }

  private static String checkedPeriod(String period) {
    if (!Periods.valid(period)) {
      throw Refusal.badParameter("period", "must be a month, quarter or year, such as 2026-11, 2026-Q4 or 2026");
    }
    return period;
  }

  private static String checkedSlice(String slice) {
    if (!Slices.valid(slice)) {
      throw Refusal.badParameter("slice", "must be ALL, a field (%s), opd:CODE, program:TAG or %s"
          .formatted(String.join(", ", Slices.FIELDS), Slices.EMERGENCY));
    }
    return slice;
  }
}
