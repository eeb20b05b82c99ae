package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.spm.Quarter;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Reads which city and which quarter somebody asks about. */
@Component
class Asked {
  static final String AREA = "Kemendagri code of a kota; basic services are owed by the kota, not by its parts";
  static final String YEAR = "The year that runs when left out";
  static final String QUARTER =
      "1 to 4: from January to its end; the quarter that runs, or of another year the last, when left out";

  private static final int LAST_YEAR = 9999;

  private final Places places;
  private final Clock clock;

  Asked(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** @throws Refusal 404 unknown, 400 when it is no kota */
  Area city(String code) {
    Area area = places.area(code).orElseThrow(() -> Refusal.unknown("No such area"));
    if (area.level() != AreaLevel.KOTA) {
      throw Refusal.badParameter("area", "must be a kota, such as 35.76");
    }
    return area;
  }

  /** @throws Refusal 400 when there is no such quarter */
  Quarter quarter(Area city, Integer year, Integer number) {
    Quarter current = Quarter.of(YearMonth.parse(places.currentPeriod(city.code(), clock.instant())));
    int inYear = year == null ? current.year() : year;
    if (inYear < RealisationCheck.FIRST_YEAR || inYear > LAST_YEAR) {
      throw Refusal.badParameter("year", "must be from " + RealisationCheck.FIRST_YEAR + " on");
    }
    int asked = number == null ? (inYear == current.year() ? current.number() : 4) : number;
    if (asked < 1 || asked > 4) {
      throw Refusal.badParameter("quarter", "must be 1 to 4");
    }
    return new Quarter(inYear, asked);
  }
}
