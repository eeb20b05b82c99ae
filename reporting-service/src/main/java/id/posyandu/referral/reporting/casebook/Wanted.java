package id.posyandu.referral.reporting.casebook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.Periods;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which cases somebody wants: those that one count holds, in one area, period and slice. */
public record Wanted(Area area, String period, String slice, Count count) {
  private static final char AFTER_THE_DOT = '/';

  String key() {
    return Counted.key(count, slice);
  }

  Criteria criteria() {
    var wanted = where("counted.key").is(key()).and("month").in(Periods.months(period));
    boolean everywhere = area.code().equals(Area.WHOLE_INSTALLATION);
    return everywhere ? wanted : wanted.and("place").gte(area.code()).lt(area.code() + AFTER_THE_DOT);
  }
}
