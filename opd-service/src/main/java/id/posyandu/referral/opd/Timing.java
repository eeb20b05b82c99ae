package id.posyandu.referral.opd;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.cities.Limits;
import id.posyandu.referral.cities.Pace;
import id.posyandu.referral.cities.Rung;
import id.posyandu.referral.cities.WorkingDays;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.Watch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What time it is where a referral is, and which clocks run for it. */
@Component
class Timing {
  /** Western Indonesia time, for an area that the tables no longer have. */
  private static final WorkingDays WIB = new WorkingDays(ZoneId.of("Asia/Jakarta"), List.of());

  /** The same for whom to tell. */
  private static final List<Rung> THE_DEPARTMENT_ALONE = List.of(new Rung(1, "Kepala OPD", null));

  private final CurrentCities cities;
  private final Clock clock;

  Timing(CurrentCities cities, Clock clock) {
    this.cities = cities;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(ReferralDocument referral) {
    return LocalDate.ofInstant(now(), days(city(referral.assigned())).zone());
  }

  Clocks of(ReferralDocument referral) {
    return of(referral.assigned(), referral.assignedAt());
  }

  Watch watch(ReferralDocument referral) {
    return watch(referral.assigned(), referral.assignedAt());
  }

  Watch watch(ReferralAssigned assigned, Instant assignedAt) {
    Clocks clocks = of(assigned, assignedAt);
    return city(assigned)
        .map(city ->
            new Watch(clocks, city.overdueLadder(assigned.urgency()), city.silenceLadder(assigned.urgency())))
        .orElse(new Watch(clocks, THE_DEPARTMENT_ALONE, List.of()));
  }

  Clocks of(ReferralAssigned assigned, Instant assignedAt) {
    Optional<City> city = city(assigned);
    return new Clocks(
        assignedAt,
        assigned.receivedAt(),
        assigned.respondBy(),
        assigned.finishBy(),
        days(city),
        pace(city, assigned, Limits::respond, assignedAt),
        pace(city, assigned, Limits::finish, assigned.receivedAt()),
        !assigned.external());
  }

  /** Working time or clock time, as the limit is counted from which routing reckoned. */
  private static Pace pace(
      Optional<City> city, ReferralAssigned assigned, Function<Limits, Limit> which, Instant start) {
    return city
        .map(known ->
            known.strictest(assigned.categories(), assigned.urgency(), which, start).pace(known.workingDays()))
        .orElse(assigned.urgency() == Urgency.EMERGENCY ? Pace.CLOCK : WIB);
  }

  private static WorkingDays days(Optional<City> city) {
    return city.map(City::workingDays).orElse(WIB);
  }

  private Optional<City> city(ReferralAssigned assigned) {
    return cities.get().city(assigned.area());
  }
}
