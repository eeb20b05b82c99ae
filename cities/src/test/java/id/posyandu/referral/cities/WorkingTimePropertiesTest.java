package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Working time of a city, over three years with all their weekends, holidays and year ends. */
class WorkingTimePropertiesTest {

  private static final WorkingDays DAYS = Cities.shipped().city("35.76").orElseThrow().workingDays();
  private static final ZoneId WIB = DAYS.zone();
  private static final Duration DAY = Duration.ofDays(1);

  @Property
  void is_never_negative_and_never_more_than_clock_time(
      @ForAll("moments") Instant from, @ForAll("moments") Instant to) {
    assertThat(DAYS.worked(from, to)).isBetween(Duration.ZERO, Pace.CLOCK.worked(from, to));
  }

  @Property
  void adds_up(@ForAll("moments") Instant from, @ForAll("times") Duration one, @ForAll("times") Duration more) {
    Instant middle = from.plus(one);
    Instant to = middle.plus(more);
    assertThat(DAYS.worked(from, middle).plus(DAYS.worked(middle, to))).isEqualTo(DAYS.worked(from, to));
  }

  @Property
  void what_was_added_is_what_lies_between(@ForAll("moments") Instant start, @ForAll("times") Duration time) {
    assertThat(DAYS.worked(start, DAYS.plus(start, time))).isEqualTo(time);
  }

  @Property
  void what_was_added_in_two_goes_is_what_was_added_in_one_in_either_order(
      @ForAll("moments") Instant start, @ForAll("times") Duration one, @ForAll("times") Duration other) {
    assertThat(DAYS.plus(DAYS.plus(start, one), other))
        .isEqualTo(DAYS.plus(DAYS.plus(start, other), one))
        .isEqualTo(DAYS.plus(start, one.plus(other)));
  }

  @Property
  void a_later_start_or_more_time_never_ends_earlier(
      @ForAll("moments") Instant start, @ForAll("times") Duration later, @ForAll("times") Duration time) {
    assertThat(DAYS.plus(start.plus(later), time)).isAfterOrEqualTo(DAYS.plus(start, time));
    assertThat(DAYS.plus(start, time.plus(later))).isAfterOrEqualTo(DAYS.plus(start, time));
    assertThat(DAYS.plus(start, time)).isAfterOrEqualTo(start);
  }

  @Property
  void always_ends_on_a_working_day(@ForAll("moments") Instant start, @ForAll("times") Duration time) {
    assertThat(DAYS.isWorkingDay(localDate(DAYS.plus(start, time)))).isTrue();
  }

  @Property
  void from_a_working_day_is_the_same_time_of_day_on_the_day_that_the_dates_say(@ForAll("moments") Instant start) {
    var local = start.atZone(WIB);
    if (DAYS.isWorkingDay(local.toLocalDate())) {
      assertThat(DAYS.plus(start, 5)).isEqualTo(local.with(DAYS.plus(local.toLocalDate(), 5)).toInstant());
    }
  }

  @Property
  void from_a_free_day_is_the_end_of_the_day_that_the_dates_say(@ForAll("moments") Instant start) {
    var day = localDate(start);
    if (!DAYS.isWorkingDay(day)) {
      var lastMoment = DAYS.plus(start, 5).minusMillis(1);
      assertThat(DAYS.worked(lastMoment, DAYS.plus(start, 5))).isLessThanOrEqualTo(Duration.ofMillis(1));
      assertThat(DAYS.plus(day, 5)).isEqualTo(lastWorkingDayUpTo(localDate(lastMoment)));
    }
  }

  @Property
  void a_holiday_more_never_ends_anything_earlier(
      @ForAll("moments") Instant start, @ForAll("times") Duration time, @ForAll("moments") Instant holiday) {
    var without = new WorkingDays(WIB, List.of());
    var with = new WorkingDays(WIB, List.of(localDate(holiday)));
    assertThat(with.plus(start, time)).isAfterOrEqualTo(without.plus(start, time));
    assertThat(with.worked(start, holiday)).isLessThanOrEqualTo(without.worked(start, holiday));
  }

  @Example
  void stands_still_over_a_weekend_and_over_natal_and_the_years_end() {
    assertThat(worked("2026-11-20T15:30:00+07:00", "2026-11-23T09:00:00+07:00")).isEqualTo(Duration.parse("PT17H30M"));
    assertThat(worked("2026-11-21T08:00:00+07:00", "2026-11-22T20:00:00+07:00")).isZero();
    assertThat(worked("2026-12-23T23:00:00+07:00", "2026-12-28T01:00:00+07:00")).isEqualTo(Duration.ofHours(2));
    assertThat(worked("2026-12-31T12:00:00+07:00", "2027-01-04T12:00:00+07:00")).isEqualTo(DAY);
    assertThat(worked("2026-11-23T23:59:00+07:00", "2026-11-24T00:01:00+07:00")).isEqualTo(Duration.ofMinutes(2));
  }

  @Example
  void a_saturday_counts_as_the_beginning_of_monday() {
    assertThat(DAYS.plus(at("2026-11-21T10:00:00+07:00"), 1)).isEqualTo(at("2026-11-24T00:00:00+07:00"));
    assertThat(DAYS.plus(at("2026-11-21T10:00:00+07:00"), Duration.ofHours(9)))
        .isEqualTo(at("2026-11-23T09:00:00+07:00"));
  }

  @Provide
  Arbitrary<Instant> moments() {
    long first = at("2025-01-01T00:00:00+07:00").getEpochSecond();
    return Arbitraries.longs().between(0, 3L * 365 * 24 * 60).map(minute -> Instant.ofEpochSecond(first + minute * 60));
  }

  @Provide
  Arbitrary<Duration> times() {
    return Arbitraries.longs().between(0, 40L * 24 * 60).map(Duration::ofMinutes);
  }

  private static LocalDate lastWorkingDayUpTo(LocalDate day) {
    return DAYS.isWorkingDay(day) ? day : lastWorkingDayUpTo(day.minusDays(1));
  }

  private static LocalDate localDate(Instant moment) {
    return moment.atZone(WIB).toLocalDate();
  }

  private static Duration worked(String from, String to) {
    return DAYS.worked(at(from), at(to));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
