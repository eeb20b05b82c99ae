package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import java.util.List;
import java.util.stream.Stream;

/** What somebody wants to see: an area, and those one level below if wanted, in one period through one slice. */
public record Query(Area area, boolean children, String period, String slice) {

  boolean wants(Indicator indicator) {
    return indicator.period().equals(period)
        && indicator.slice().equals(slice)
        && (indicator.area().equals(area.code()) || (children && area.code().equals(indicator.parent())));
  }

  /** The area itself first. */
  List<Indicator> answeredBy(IndicatorCopy copy) {
    Stream<Area> below = children ? copy.below(area).stream() : Stream.of();
    return Stream.concat(Stream.of(area), below)
        .map(one -> copy.of(one, new IndicatorKey(one.code(), period, slice)))
        .toList();
  }
}
