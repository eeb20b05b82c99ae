package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertiesTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final WorkingDays DAYS = Cities.shipped().city("35.76").orElseThrow().workingDays();

  @Property
  void adding_more_never_ends_earlier(
      @ForAll @IntRange(max = 1100) int day, @ForAll @IntRange(max = 60) int n, @ForAll @IntRange(max = 60) int more) {
    assertThat(DAYS.plus(day(day), n + more)).isAfterOrEqualTo(DAYS.plus(day(day), n));
  }

  @Property
  void beginning_later_never_ends_earlier(
      @ForAll @IntRange(max = 1100) int day, @ForAll @IntRange(max = 60) int later, @ForAll @IntRange(max = 60) int n) {
    assertThat(DAYS.plus(day(day + later), n)).isAfterOrEqualTo(DAYS.plus(day(day), n));
  }

  @Property
  void what_lies_between_is_what_was_added(
      @ForAll @IntRange(max = 1100) int day, @ForAll @IntRange(max = 60) int n) {
    assertThat(DAYS.between(day(day), DAYS.plus(day(day), n))).isEqualTo(n);
  }

  @Property
  void what_was_added_in_two_goes_is_what_was_added_in_one(
      @ForAll @IntRange(max = 1100) int day, @ForAll @IntRange(max = 30) int n, @ForAll @IntRange(max = 30) int m) {
    assertThat(DAYS.plus(DAYS.plus(day(day), n), m)).isEqualTo(DAYS.plus(day(day), n + m));
  }

  @Property
  void one_always_ends_on_a_working_day(
      @ForAll @IntRange(max = 1100) int day, @ForAll @IntRange(min = 1, max = 60) int n) {
    assertThat(DAYS.isWorkingDay(DAYS.plus(day(day), n))).isTrue();
  }

  private static LocalDate day(int afterFirst) {
    return FIRST.plusDays(afterFirst);
  }
}
