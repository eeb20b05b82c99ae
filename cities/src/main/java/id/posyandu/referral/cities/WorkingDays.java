package id.posyandu.referral.cities;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;

/**
 * The working days (hari kerja) of a city: Monday to Friday less national holidays, cuti bersama and local holidays.
 *
 * <p>Days are local dates of the city's zone, so a finding at 06:30 WIB belongs to its own morning and not to the day
 * before in UTC. Beyond the last year whose decree is in the tables only weekends are known to be free.
 */
public final class WorkingDays {

  private final ZoneId zone;
  private final Set<LocalDate> holidays;

  public WorkingDays(ZoneId zone, Collection<LocalDate> holidays) {
    this.zone = zone;
    this.holidays = Set.copyOf(holidays);
  }

  public ZoneId zone() {
    return zone;
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
  }

  /** The n-th working day after the given day, which itself is never counted; for 0 the day itself. */
  public LocalDate plus(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days are counted forwards, not " + workingDays);
    }
    var reached = day;
    for (int left = workingDays; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) left--;
    }
    return reached;
  }

  /** The same local time of day on the n-th working day after. */
  public Instant plus(Instant start, int workingDays) {
    var local = start.atZone(zone);
    return local.with(plus(local.toLocalDate(), workingDays)).toInstant();
  }

  /** How many working days lie after the first day, up to and including the last; negative when it lies before. */
  public long between(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) return -between(last, first);
    return first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The same, of the local dates of two moments. */
  public long between(Instant first, Instant last) {
    return between(first.atZone(zone).toLocalDate(), last.atZone(zone).toLocalDate());
  }
}
