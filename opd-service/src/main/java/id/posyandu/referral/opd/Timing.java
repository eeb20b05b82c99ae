package id.posyandu.referral.opd;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.opd.followup.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What time it is where a referral is, and which clocks run for it. */
@Component
class Timing {
  /** Western Indonesia time, for an area that the tables no longer have. */
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

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
    return LocalDate.ofInstant(now(), zone(referral.assigned()));
  }

  Clocks of(ReferralDocument referral) {
    return of(referral.assigned(), referral.assignedAt());
  }

  Clocks of(ReferralAssigned assigned, Instant assignedAt) {
    return new Clocks(
        assignedAt,
        assigned.receivedAt(),
        assigned.respondBy(),
        assigned.finishBy(),
        zone(assigned),
        !assigned.external());
  }

  private ZoneId zone(ReferralAssigned assigned) {
    return cities.get().city(assigned.area()).map(City::zone).orElse(WIB);
  }
}
