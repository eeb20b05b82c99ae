package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import java.util.List;

/** What somebody wants to see: the area's own key first, then those of the areas one level below, if wanted. */
record Query(List<IndicatorKey> keys) {

  boolean wants(Indicator indicator) {
    return keys.contains(new IndicatorKey(indicator.area(), indicator.period(), indicator.slice()));
  }

  List<Indicator> answeredBy(IndicatorCopy copy) {
    return keys.stream().map(copy::of).toList();
  }
}
