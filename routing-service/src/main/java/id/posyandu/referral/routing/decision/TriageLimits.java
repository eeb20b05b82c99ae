package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.cities.WorkingDays;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * By when a person is to have answered, in working days of the city.
 *
 * @param verify what nobody has looked at yet
 * @param again what a department handed back, and emergencies that were routed unseen: somebody waits already
 * @param dismissedListed how long the machine's dismissals are listed; nobody waits for them
 */
public record TriageLimits(Limit verify, Limit again, Duration dismissedListed) {
  /** For an area that no table has (any more): weekends of western Indonesia. */
  public static final WorkingDays ANYWHERE = new WorkingDays(ZoneId.of("Asia/Jakarta"), List.of());

  public Instant dueBy(TriageItem item, Urgency urgency, Optional<City> city) {
    WorkingDays days = city.map(City::workingDays).orElse(ANYWHERE);
    return switch (item.reason()) {
      case RETURNED, RETURNED_TWICE, WITHDRAWN_BY_CADRE -> again.dueFrom(item.since(), days);
      case UNCLEAR, CLOSE, REVIEW, UNKNOWN ->
          (urgency == Urgency.EMERGENCY ? again : verify).dueFrom(item.since(), days);
      case DISMISSED_BY_MACHINE -> listedUntil(item);
    };
  }

  public Instant listedUntil(TriageItem dismissed) {
    return dismissed.since().plus(dismissedListed);
  }
}
