package id.posyandu.referral.reporting.cases;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What may be looked at at once: a month ({@code 2026-11}), a quarter ({@code 2026-Q4}) or a year ({@code 2026}). A finding
 * belongs to the three that the day of its receipt lies in.
 */
public final class Periods {
  private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?");
  private static final int YEAR = 4;

  private Periods() {}

  public static boolean valid(String text) {
    return PERIOD.matcher(text).matches();
  }

  /** The month itself, its quarter and its year. */
  public static List<String> of(String month) {
    return List.of(month, quarter(month), year(month));
  }

  static String quarter(String month) {
    int number = Integer.parseInt(month.substring(YEAR + 1));
    return year(month) + "-Q" + (number + 2) / 3;
  }

  public static String year(String month) {
    return month.substring(0, YEAR);
  }

  /** All of it, the first one first. */
  public static List<String> months(String period) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> year(period) + (month < 10 ? "-0" : "-") + month)
        .filter(month -> covers(period, month))
        .toList();
  }

  /** Whether that month lies in that period. */
  static boolean covers(String period, String month) {
    return month.startsWith(period) || (period.indexOf('Q') > 0 && period.equals(quarter(month)));
  }
}
