package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.Indicator;

/** What one number is about: {@code area|period|slice}, as it stands in the key of its record. */
public record IndicatorKey(String area, String period, String slice) {
  /**
   * Version of the meanings in {@link Counting} and {@link Slices}.
   * <ol>
   *   <li>ALL and the six fields, by month, from the kelurahan up.
   *   <li>Hours are measured. A declaration counts for {@code reportingPosyandu} and {@code sixFieldPosyandu}; a post that does
   *       not lie in the finding's kelurahan counts for neither. Quarters, years, posts and the other slices came with it.
   * </ol>
   */
  public static final int DEFINITION = 2;

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
        total.hours());
  }

  @Override
  public String toString() {
    return area + "|" + period + "|" + slice;
  }
}
