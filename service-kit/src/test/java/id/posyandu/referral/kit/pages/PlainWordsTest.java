package id.posyandu.referral.kit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class PlainWordsTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Instant JUST_AFTER_MIDNIGHT = ZonedDateTime.of(2026, 11, 27, 0, 5, 0, 0, WIB).toInstant();

  private final PlainWords say = new PlainWords(words(), Clock.fixed(JUST_AFTER_MIDNIGHT, WIB));

  @BeforeEach
  void speakIndonesian() {
    LocaleContextHolder.setLocale(PageLanguage.INDONESIAN);
  }

  @AfterEach
  void speakAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T23:55, lewat 10 menit, 10 min over",
    "2026-11-26T19:05, lewat 5 jam, 5 h over",
    "2026-11-26T00:06, lewat 23 jam, 23 h over",
    "2026-11-26T00:05, lewat 1 hari, 1 day over",
    "2026-11-25T17:00, lewat 2 hari, 2 days over",
    "2026-11-27T00:04, lewat 1 menit, 1 min over",
    "2026-11-27T03:05, 3 jam lagi, in 3 h",
    "2026-11-28T02:00, besok 02.00, tomorrow 02:00",
    "2026-11-28T23:59, besok 23.59, tomorrow 23:59",
    "2026-11-29T08:00, 2 hari lagi, in 2 days",
  })
  void what_is_late_over_midnight_is_late_by_hours_and_what_is_due_tomorrow_is_due_tomorrow(
      String due, String indonesian, String english) {
    Instant time = ZonedDateTime.parse(due + ":00+07:00").toInstant();

    assertThat(say.away(time, WIB)).isEqualTo(indonesian);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(say.away(time, WIB)).isEqualTo(english);
  }

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/kit");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
