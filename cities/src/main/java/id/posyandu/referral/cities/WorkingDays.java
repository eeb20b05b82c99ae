package id.posyandu.referral.cities;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;

/**
 * The working days (hari kerja) of a city: Monday to Friday less national holidays, cuti bersama and local holidays.
 *
 * <p>Days are local dates of the city's zone, so a finding at 06:30 WIB belongs to its own morning and not to the day
 * before in UTC. Beyond the last year whose decree is in the tables only weekends are known to be free.
 *
 * <p>As a {@link Pace}, a working day is all 24 hours of its date and a free day is no time at all: whatever falls on a
 * free day counts as if it were 00:00 of the next working day. So a day after Friday 15:30 is Monday 15:30, and a day
 * after any moment of a Saturday is the end of Monday, which is Tuesday 00:00: all of the n-th working day may be used.
 */
public final class WorkingDays implements Pace {

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

  /** The same local time of day on the n-th working day after; what starts on a free day has all of the n-th. */
  public Instant plus(Instant start, int workingDays) {
    return plus(start, Duration.ofDays(workingDays));
  }

  /** Always on a working day, and never earlier for a later start or for more time. */
  @Override
  public Instant plus(Instant start, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("Working time is counted forwards, not " + workingTime);
    }
    var begun = working(start);
    var sinceMidnight = sinceMidnight(begun).plus(workingTime);
    var day = plus(begun.toLocalDate(), Math.toIntExact(sinceMidnight.toDays()));
    return day.atStartOfDay().plus(sinceMidnight.minusDays(sinceMidnight.toDays())).atZone(zone).toInstant();
  }

  @Override
  public Duration worked(Instant from, Instant to) {
    if (!to.isAfter(from)) return Duration.ZERO;
    var first = working(from);
    var last = working(to);
    return Duration.ofDays(between(first.toLocalDate(), last.toLocalDate()))
        .plus(sinceMidnight(last))
        .minus(sinceMidnight(first));
  }

  /** The local time; of a moment on a free day, the beginning of the next working day. */
  private LocalDateTime working(Instant moment) {
    var local = moment.atZone(zone).toLocalDateTime();
    return isWorkingDay(local.toLocalDate()) ? local : plus(local.toLocalDate(), 1).atStartOfDay();
  }

  private static Duration sinceMidnight(LocalDateTime local) {
    return Duration.ofNanos(local.toLocalTime().toNanoOfDay());
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
