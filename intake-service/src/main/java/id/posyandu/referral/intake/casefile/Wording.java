package id.posyandu.referral.intake.casefile;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts that people read, from the message files beside this class. Names of days and months stand there as well, so
 * that they do not hang on which language data a Java runtime brings along.
 */
public final class Wording {
  public static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private static final String FILES = Wording.class.getPackageName() + ".messages";
  private static final ResourceBundle.Control NO_OTHER =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;
  private final Locale language;

  private Wording(Locale language) {
    this.language = language;
    this.texts = ResourceBundle.getBundle(FILES, language, NO_OTHER);
  }

  /** English for English, Indonesian for anybody else. */
  public static Wording in(Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Wording(english ? Locale.ENGLISH : INDONESIAN);
  }

  boolean isIndonesian() {
    return language.equals(INDONESIAN);
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key, Object... parts) {
    return new MessageFormat(texts.getString(key), language).format(parts);
  }

  /** {@code Jumat, 27 November 2026 pukul 08.30 WIB}. */
  String moment(Instant time, ZoneId zone) {
    ZonedDateTime local = time.atZone(zone);
    String hour = "%02d".formatted(local.getHour());
    String minute = "%02d".formatted(local.getMinute());
    return text("moment", day(local.toLocalDate()), hour, minute, nameOf(local));
  }

  /** {@code Senin, 1 Maret 2027}. */
  String day(LocalDate day) {
    String weekday = text("weekday." + day.getDayOfWeek().getValue());
    String month = text("month." + day.getMonthValue());
    return text("day", weekday, String.valueOf(day.getDayOfMonth()), month, String.valueOf(day.getYear()));
  }

  /** The three zones of the country by their names here, any other by its offset. */
  private String nameOf(ZonedDateTime local) {
    String key = "zone." + local.getOffset().getId();
    return has(key) ? text(key) : "UTC" + local.getOffset().getId();
  }
}
