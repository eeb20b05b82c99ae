package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final WorkingDays WEEKDAYS = new WorkingDays(WIB, List.of());
  private static final Instant FRIDAY_AFTERNOON = at("2026-11-20T15:30:00+07:00");

  @Test
  void days_are_working_days_at_the_same_local_time() {
    assertThat(new Limit("P5D").dueFrom(FRIDAY_AFTERNOON, WEEKDAYS)).isEqualTo(at("2026-11-27T15:30:00+07:00"));
    assertThat(new Limit("P1D").dueFrom(FRIDAY_AFTERNOON, WEEKDAYS)).isEqualTo(at("2026-11-23T15:30:00+07:00"));
  }

  @Test
  void clock_time_runs_through_the_weekend() {
    assertThat(new Limit("PT24H").dueFrom(FRIDAY_AFTERNOON, WEEKDAYS)).isEqualTo(at("2026-11-21T15:30:00+07:00"));
    assertThat(new Limit("PT15M").dueFrom(FRIDAY_AFTERNOON, WEEKDAYS)).isEqualTo(at("2026-11-20T15:45:00+07:00"));
  }

  @Test
  void a_limit_is_written_as_it_was_read() {
    assertThat(new Limit("PT1H30M")).hasToString("PT1H30M");
    assertThat(new Limit("P14D").inDays()).isTrue();
    assertThat(new Limit("PT15M").inDays()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "P0D", "P-1D", "5D", "P1M", "P1DT2H", "PT24H ", "24 jam"})
  void anything_else_is_no_limit(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(text)).withMessageContaining("is no limit");
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
