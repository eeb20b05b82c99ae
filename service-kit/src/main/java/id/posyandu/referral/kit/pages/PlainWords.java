package id.posyandu.referral.kit.pages;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Days, hours and numbers as people here write them, in the language of the page; templates ask it as {@code @say}. Names
 * of days, months and zones stand in the message files, so that they do not hang on a Java runtime's language data.
 */
public final class PlainWords {
  private final MessageSource messages;
  private final Clock clock;

  PlainWords(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code Kamis, 26 November 2026 pukul 14.35 WIB}; empty for null. */
  public String at(Instant time, ZoneId zone) {
    if (time == null) {
      return "";
    }
    ZonedDateTime local = time.atZone(zone);
    return text("moment", day(local.toLocalDate()), hour(local), zoneOf(local));
  }

  /** {@code 26 Nov 14.35}, for lists; the year only where it is another one; empty for null. */
  public String shortly(Instant time, ZoneId zone) {
    if (time == null) {
      return "";
    }
    ZonedDateTime local = time.atZone(zone);
    return text("moment.short", shortly(local.toLocalDate(), zone), hour(local));
  }

  /** {@code Kamis, 26 November 2026}; empty for null. */
  public String day(LocalDate day) {
    return day == null ? "" : text("day", text("weekday." + day.getDayOfWeek().getValue()), date(day, "month."));
  }

  /** {@code 26 Nov} of this year, {@code 26 Nov 2025} of another; empty for null. */
  public String shortly(LocalDate day, ZoneId zone) {
    if (day == null) {
      return "";
    }
    boolean thisYear = day.getYear() == LocalDate.now(clock.withZone(zone)).getYear();
    String month = text("month.short." + day.getMonthValue());
    return thisYear ? day.getDayOfMonth() + " " + month : day.getDayOfMonth() + " " + month + " " + day.getYear();
  }

  /** {@code November 2026}. */
  public String month(int month, int year) {
    return text("month." + month) + " " + year;
  }

  /**
   * How far away a moment is, in words that need no calendar: {@code 3 jam lagi}, {@code besok 02.00},
   * {@code 5 hari lagi}, {@code lewat 2 hari}. Days are those of the calendar in that zone; what is late by less than 24
   * hours is late by hours, whatever midnight lies between. Empty for null.
   */
  public String away(Instant time, ZoneId zone) {
    if (time == null) {
      return "";
    }
    ZonedDateTime local = time.atZone(zone);
    ZonedDateTime now = clock.instant().atZone(zone);
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), local.toLocalDate());
    boolean over = local.isBefore(now);
    Duration between = Duration.between(now, local).abs();
    if (days == 0 || over && between.toDays() == 0) {
      return within(between, over);
    }
    return days == 1 ? text("away.tomorrow", hour(local)) : text(over ? "away.days.over" : "away.days", Math.abs(days));
  }

  private String within(Duration between, boolean over) {
    String direction = over ? ".over" : "";
    long hours = between.toHours();
    return hours == 0
        ? text("away.minutes" + direction, Math.max(1, between.toMinutes()))
        : text("away.hours" + direction, hours);
  }

  /** {@code 1.234} or {@code 1,234}; a dash for null. */
  public String number(Number number) {
    return number == null ? "–" : format(0, 1).format(number);
  }

  /** {@code 87,5 %}, one decimal at most; a dash for null. */
  public String percent(Number ofHundred) {
    return ofHundred == null ? "–" : format(0, 1).format(ofHundred) + " %";
  }

  /** The text of a key in the page's language, or the key's last part where there is none: a value not known yet. */
  public String known(String prefix, Object value) {
    return value == null ? "" : messages.getMessage(prefix + value, null, value.toString(), language());
  }

  public String text(String key, Object... parts) {
    return messages.getMessage(key, parts, language());
  }

  private String date(LocalDate day, String months) {
    return day.getDayOfMonth() + " " + text(months + day.getMonthValue()) + " " + day.getYear();
  }

  private String hour(ZonedDateTime local) {
    return text("hour", "%02d".formatted(local.getHour()), "%02d".formatted(local.getMinute()));
  }

  private String zoneOf(ZonedDateTime local) {
    String offset = local.getOffset().getId();
    return messages.getMessage("zone." + offset, null, "UTC" + offset, language());
  }

  private static NumberFormat format(int least, int most) {
    NumberFormat format = NumberFormat.getInstance(language());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format;
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
