package id.posyandu.referral.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Pattern PART = Pattern.compile("\\{(\\d)");
  private final Properties indonesian = file("id");
  private final Properties english = file("en");

  @Test
  void has_every_text_in_every_language() {
    assertThat(indonesian.stringPropertyNames()).isEqualTo(english.stringPropertyNames()).isNotEmpty();
  }

  @Test
  void fills_in_the_same_in_every_language() {
    for (String key : indonesian.stringPropertyNames()) {
      assertThat(parts(english.getProperty(key))).as(key).isEqualTo(parts(indonesian.getProperty(key)));
    }
  }

  @Test
  void has_no_text_that_is_empty_or_swallows_an_apostrophe() {
    assertThat(Stream.concat(indonesian.values().stream(), english.values().stream()).map(Object::toString))
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @Test
  void has_words_for_whatever_a_referral_may_be() {
    Stream<String> statuses = Stream.of(FollowUpStatus.ASSIGNED, FollowUpStatus.ACCEPTED, FollowUpStatus.IN_PROGRESS,
            FollowUpStatus.SCHEDULED, FollowUpStatus.UNKNOWN)
        .flatMap(status -> Stream.of("in-time." + status, "in-time." + status + ".no-limit"));
    Stream<String> outcomes = Stream.of(Outcome.values()).map(outcome -> "resolved." + outcome);
    Stream<String> clocks =
        Stream.of(ReferralClock.values()).filter(clock -> clock != ReferralClock.UNKNOWN).map(clock -> "late." + clock);

    assertThat(indonesian.stringPropertyNames())
        .containsAll(Stream.of(statuses, outcomes, clocks).flatMap(keys -> keys).toList());
  }

  @Test
  void writes_dates_as_people_here_write_them() {
    Wording wording = Wording.in(Wording.INDONESIAN);
    Instant time = Instant.parse("2026-11-27T01:30:00Z");

    assertThat(wording.moment(time, ZoneId.of("Asia/Jakarta"))).isEqualTo("Jumat, 27 November 2026 pukul 08.30 WIB");
    assertThat(wording.moment(time, ZoneId.of("Asia/Pontianak"))).isEqualTo("Jumat, 27 November 2026 pukul 08.30 WIB");
    assertThat(wording.moment(time, ZoneId.of("Asia/Makassar"))).isEqualTo("Jumat, 27 November 2026 pukul 09.30 WITA");
    assertThat(wording.moment(time, ZoneId.of("Asia/Jayapura"))).isEqualTo("Jumat, 27 November 2026 pukul 10.30 WIT");
    assertThat(wording.day(LocalDate.of(2027, 3, 1))).isEqualTo("Senin, 1 Maret 2027");
    assertThat(Wording.in(Locale.UK).moment(time, ZoneId.of("Asia/Jakarta"))).isEqualTo("Friday, 27 November 2026, 08:30 WIB");
  }

  @Test
  void is_indonesian_for_whoever_does_not_ask_for_english() {
    for (Locale language : List.of(Locale.FRENCH, Locale.ROOT, Locale.forLanguageTag("jv"), Locale.forLanguageTag("id-ID"))) {
      assertThat(Wording.in(language).text("month.1")).as(language.toString()).isEqualTo("Januari");
    }
    assertThat(Wording.in(Locale.US).text("month.1")).isEqualTo("January");
  }

  private static Set<String> parts(String text) {
    return PART.matcher(text).results().map(part -> part.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties file(String language) {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(
        WordingTest.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return texts;
  }
}
