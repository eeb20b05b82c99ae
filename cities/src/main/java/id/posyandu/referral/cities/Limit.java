package id.posyandu.referral.cities;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A length of time allowed, as ISO 8601: {@code P5D} is five working days of the city, {@code PT24H} is clock time that
 * runs through nights and holidays.
 */
public record Limit(String text) {

  private static final Pattern DAYS = Pattern.compile("P([1-9]\\d{0,2})D");
  private static final Pattern CLOCK = Pattern.compile("PT([1-9]\\d{0,3}H)?([1-9]\\d{0,3}M)?");

  public Limit {
    if (!isLimit(text)) {
      throw new IllegalArgumentException("'" + text + "' is no limit: P5D is working days, PT24H or PT15M clock time");
    }
  }

  static boolean isLimit(String text) {
    return DAYS.matcher(text).matches() || CLOCK.matcher(text).matches() && !text.equals("PT");
  }

  /** Whether it is counted in days of the city, not on the clock. */
  public boolean inDays() {
    return !text.startsWith("PT");
  }

  /** Days are working days: due at the same local time of day, that many working days later. */
  public Instant dueFrom(Instant start, WorkingDays workingDays) {
    return pace(workingDays).plus(start, Duration.parse(text));
  }

  /** How time passes for it in a city of these working days. */
  public Pace pace(WorkingDays workingDays) {
    return inDays() ? workingDays : Pace.CLOCK;
  }

  @Override
  public String toString() {
    return text;
  }
}
