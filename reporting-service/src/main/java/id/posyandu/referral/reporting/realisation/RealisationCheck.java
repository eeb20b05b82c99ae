package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.spm.Quarter;
import id.posyandu.referral.reporting.spm.SpmService;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Refuses what can't be so, everything at once. */
@Component
class RealisationCheck {
  /** PP 2/2018 has been in force since then. */
  static final int FIRST_YEAR = 2019;

  private final Places places;
  private final Clock clock;

  RealisationCheck(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** @throws Refusal 422 with everything that is wrong */
  NewRealisation checked(Body body) {
    Body.Read<NewRealisation> read = body.as(NewRealisation.class);
    NewRealisation wish = read.value();
    if (wish.area() != null && !isCity(wish.area())) {
      read.refuse("/area", "must be a kota, such as 35.76");
    }
    if (wish.service() != null && SpmService.coded(wish.service()).isEmpty()) {
      read.refuse("/service", "is none of the 29 services");
    }
    checkPeriod(read);
    if (wish.mustServe() != null && wish.served() != null && wish.served() > wish.mustServe()) {
      read.refuse("/served", "must be at most mustServe");
    }
    if (wish.wantsToStand()) {
      demand(read, "/mustServe", wish.mustServe());
      demand(read, "/served", wish.served());
      demand(read, "/by", wish.by());
    }
    return read.orRefuse();
  }

  private boolean isCity(String area) {
    return places.area(area).filter(known -> known.level() == AreaLevel.KOTA).isPresent();
  }

  private void checkPeriod(Body.Read<NewRealisation> read) {
    NewRealisation wish = read.value();
    if (wish.year() == null || read.refused("/year")) {
      return;
    }
    if (wish.year() < FIRST_YEAR) {
      read.refuse("/year", "must be from " + FIRST_YEAR + " on");
      return;
    }
    YearMonth now = YearMonth.parse(places.currentPeriod(wish.area() == null ? "" : wish.area(), clock.instant()));
    if (wish.year() > now.getYear()) {
      read.refuse("/year", "has not begun yet");
    } else if (wish.quarter() != null
        && !read.refused("/quarter")
        && !new Quarter(wish.year(), wish.quarter()).begunBy(now)) {
      read.refuse("/quarter", "has not begun yet");
    }
  }

  private static void demand(Body.Read<NewRealisation> read, String pointer, Object value) {
    if (value == null && !read.refused(pointer)) {
      read.refuse(pointer, "is compulsory where status is FINAL");
    }
  }
}
