package id.posyandu.referral.reporting.spm;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter of a year (triwulan). Figures are cumulative in the year, so it stands for January to its own last month.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
  private static final int MONTHS = 3;

  public static Quarter of(YearMonth month) {
    return new Quarter(month.getYear(), (month.getMonthValue() + MONTHS - 1) / MONTHS);
  }

  public boolean begunBy(YearMonth month) {
    return !YearMonth.of(year, (number - 1) * MONTHS + 1).isAfter(month);
  }

  /** January to its last month, as periods are written: {@code 2026-01}. */
  public List<String> months() {
    return IntStream.rangeClosed(1, number * MONTHS).mapToObj(month -> YearMonth.of(year, month).toString()).toList();
  }
}
