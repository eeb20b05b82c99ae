package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.Indicator.Hours;

/** What one number is about: {@code area|period|slice}, as it stands in the key of its record. */
public record IndicatorKey(String area, String period, String slice) {
  /** Version of the meanings in {@link Counting}. */
  private static final int DEFINITION = 1;

  /** Departments' hours are not measured yet. */
  private static final Hours UNMEASURED = new Hours(null, null, null, null);

  /** @param text as {@link #toString} writes it */
  public static IndicatorKey parse(String text) {
    String[] parts = text.split("\\|", 3);
    return new IndicatorKey(parts[0], parts[1], parts[2]);
  }

  /** That sum as the world sees it. */
  public Indicator indicator(Area of, Total total) {
    return new Indicator(
        of.code(),
        of.name(),
        of.parent(),
        of.level().name(),
        period,
        slice,
        DEFINITION,
        total.latest() == null ? null : total.latest().time(),
        total.counts(),
        UNMEASURED);
  }

  @Override
  public String toString() {
    return area + "|" + period + "|" + slice;
  }
}
