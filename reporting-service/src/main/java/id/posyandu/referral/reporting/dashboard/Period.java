package id.posyandu.referral.reporting.dashboard;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A month {@code 2026-11}, a quarter {@code 2026-Q4} or a year {@code 2026}.
 *
 * @param last its last month
 * @param months how many it has: 1, 3 or 12
 */
public record Period(YearMonth last, int months) {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})))?");

  /** Empty for what is none of the three. */
  public static Optional<Period> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(1));
    try {
      if (form.group(2) != null) {
        return Optional.of(new Period(YearMonth.of(year, 3 * Integer.parseInt(form.group(2))), 3));
      }
      return Optional.of(
          form.group(3) == null
              ? new Period(YearMonth.of(year, 12), 12)
              : new Period(YearMonth.of(year, Integer.parseInt(form.group(3))), 1));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  /** What the dashboard offers: this and the twelve months before it, five quarters, two years. */
  public static List<Period> offered(YearMonth now) {
    List<Period> offered = new ArrayList<>();
    for (int back = 0; back <= 12; back++) {
      offered.add(new Period(now.minusMonths(back), 1));
    }
    YearMonth quarterEnd = YearMonth.of(now.getYear(), 3 * quarterOf(now));
    for (int back = 0; back <= 4; back++) {
      offered.add(new Period(quarterEnd.minusMonths(3L * back), 3));
    }
    offered.add(new Period(YearMonth.of(now.getYear(), 12), 12));
    offered.add(new Period(YearMonth.of(now.getYear() - 1, 12), 12));
    return offered;
  }

  /** Twelve months, the last of this period as the last, oldest first: what a trend shows. */
  public List<Period> trend() {
    List<Period> trend = new ArrayList<>();
    for (int back = 11; back >= 0; back--) {
      trend.add(new Period(last.minusMonths(back), 1));
    }
    return trend;
  }

  /** The months that it has, the first as the first. */
  public Stream<YearMonth> monthsOf() {
    return Stream.iterate(last.minusMonths(months - 1L), month -> month.plusMonths(1)).limit(months);
  }

  public int year() {
    return last.getYear();
  }

  public int month() {
    return last.getMonthValue();
  }

  public int quarter() {
    return quarterOf(last);
  }

  private static int quarterOf(YearMonth month) {
    return (month.getMonthValue() + 2) / 3;
  }

  /** As it stands in addresses and keys. */
  @Override
  public String toString() {
    return switch (months) {
      case 1 -> last.toString();
      case 3 -> year() + "-Q" + quarter();
      default -> String.valueOf(year());
    };
  }
}
