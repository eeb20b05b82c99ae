package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import java.util.List;
import java.util.Optional;

/** The numbers that REST and the topic give: the only ones that a board is made of, so that two pages can't disagree. */
public interface Numbers {

  /** An area of the tables, or a post that is in the register or was ever heard of. */
  Optional<Area> area(String code);

  /** Those one level below. */
  List<Area> below(Area area);

  /** What is known of that key; zeros while nothing happened there. */
  Indicator of(Area area, IndicatorKey key);
}
