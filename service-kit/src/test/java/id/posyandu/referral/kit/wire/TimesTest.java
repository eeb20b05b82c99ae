package id.posyandu.referral.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class TimesTest {
  private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

  @Test
  void what_an_instant_says_of_itself_is_read_as_that_instant() {
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long second = EARLIEST + (long) (random.nextDouble() * (LATEST - EARLIEST));
      int[] nanos = {0, 7, 7_000, 120_000_000, 999_999_999, random.nextInt(1_000_000_000)};
      var time = Instant.ofEpochSecond(second, nanos[random.nextInt(nanos.length)]);

      assertThat(Times.read(time.toString())).isEqualTo(time);
    }
    assertThat(Times.read("2026-11-25T01:00:00.5Z")).isEqualTo(Instant.parse("2026-11-25T01:00:00.500Z"));
  }

  @Test
  void another_way_of_writing_a_time_is_left_to_those_that_know_it() {
    Stream.of("2026-11-25T08:00:00+07:00", "2026-11-25T08:00+07:00", "+12026-11-25T01:00:00Z", "2026-11-25t01:00:00z",
            "2026-02-29T01:00:00Z", "2026-13-01T01:00:00Z", "2026-11-25T24:00:00Z", "2026-11-25T01:60:00Z",
            "2026-11-25T01:00:60Z", "2026-11-25T01:00:00.Z", "2026-11-25T01:00:00.1234567891Z", "2026-11-25T01:00:00.1 Z",
            "2026-11-25T01:00:00,5Z", "2026-11-2٥T01:00:00Z", "2026-11-25", "Z", "")
        .forEach(text -> assertThat(Times.read(text)).as(text).isNull());
  }

  @Test
  void json_says_a_time_in_any_way_that_it_could() {
    var expected = OffsetDateTime.parse("2026-11-25T08:00:00+07:00").toInstant();

    assertThat(Stream.of("\"2026-11-25T08:00:00+07:00\"", "\"2026-11-25T01:00:00Z\"", "1795568400", "1795568400.000")
            .map(json -> EventJson.MAPPER.readValue(json, Instant.class)))
        .containsOnly(expected);
    assertThatThrownBy(() -> EventJson.MAPPER.readValue("\"2026-02-30T01:00:00Z\"", Instant.class))
        .isInstanceOf(JacksonException.class);
    assertThat(EventJson.MAPPER.readValue("\"\"", Instant.class)).isNull();
  }
}
