package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays days = Cities.shipped().city("35.76").orElseThrow().workingDays();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, true, Monday",
    "2026-11-21, false, Saturday",
    "2026-11-22, false, Sunday",
    "2026-12-24, false, cuti bersama",
    "2026-12-25, false, Natal",
    "2027-01-01, false, New Year on a Friday",
    "2025-08-18, false, cuti bersama added by the amendment",
    "2026-08-18, true, the same date a year later",
  })
  void weekends_holidays_and_cuti_bersama_are_free(LocalDate day, boolean working, String why) {
    assertThat(days.isWorkingDay(day)).as(why).isEqualTo(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23, 1, 2026-12-28, over Natal and a weekend",
    "2026-12-30, 2, 2027-01-04, across the year's end",
    "2026-12-23, 5, 2027-01-04, all of it",
    "2026-03-17, 1, 2026-03-25, over Nyepi and Idul Fitri",
    "2026-11-21, 1, 2026-11-23, from a Saturday to the Monday",
    "2026-11-20, 5, 2026-11-27, a plain week",
    "2026-11-21, 0, 2026-11-21, nothing added",
  })
  void working_days_are_added(LocalDate start, int added, LocalDate reached, String how) {
    assertThat(days.plus(start, added)).as(how).isEqualTo(reached);
  }

  @Test
  void an_early_morning_belongs_to_its_own_local_day() {
    var fridayAtSixWhichIsThursdayInUtc = at("2026-11-20T06:00:00+07:00");

    assertThat(days.plus(fridayAtSixWhichIsThursdayInUtc, 1)).isEqualTo(at("2026-11-23T06:00:00+07:00"));
  }

  @Test
  void what_lies_between_excludes_the_first_day_and_includes_the_last() {
    assertThat(days.between(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-23"))).isEqualTo(1);
    assertThat(days.between(LocalDate.parse("2026-12-23"), LocalDate.parse("2027-01-04"))).isEqualTo(5);
    assertThat(days.between(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-20"))).isEqualTo(-1);
    assertThat(days.between(at("2026-11-20T23:00:00+07:00"), at("2026-11-23T01:00:00+07:00"))).isEqualTo(1);
  }

  @Test
  void a_city_may_have_days_off_of_its_own() {
    var anniversary = LocalDate.parse("2026-11-23");
    var withAnniversary = new WorkingDays(ZoneId.of("Asia/Jakarta"), List.of(anniversary));

    assertThat(withAnniversary.isWorkingDay(anniversary)).isFalse();
    assertThat(days.isWorkingDay(anniversary)).isTrue();
  }

  @Test
  void days_are_not_counted_backwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> days.plus(LocalDate.parse("2026-11-23"), -1));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
