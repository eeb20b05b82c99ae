package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Slices;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the filters that both ways of asking share. */
final class Queries {
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

  private final Places places;
  private final Clock clock;

  Queries(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /**
   * @param area the whole installation when null
   * @param period the current month of that area's city when null
   * @param slice ALL when null
   */
  Query query(String area, String period, String slice, boolean children) {
    Area asked = places.area(area == null ? Area.WHOLE_INSTALLATION : area)
        .orElseThrow(() -> Refusal.unknown("No such area"));
    String month = period == null ? places.currentPeriod(asked.code(), clock.instant()) : month(period);
    String through = slice == null ? Slices.ALL : slice(slice);
    Stream<Area> below = children ? places.below(asked.code()).stream() : Stream.of();
    return new Query(Stream.concat(Stream.of(asked), below)
        .map(one -> new IndicatorKey(one.code(), month, through))
        .toList());
  }

  private static String month(String period) {
    if (!MONTH.matcher(period).matches()) {
      throw Refusal.badParameter("period", "must be a month, such as 2026-11");
    }
    return period;
  }

  private static String slice(String slice) {
    List<String> known = Slices.all();
    if (!known.contains(slice)) {
      throw Refusal.badParameter("slice", "must be one of " + String.join(", ", known));
    }
    return slice;
  }
}
