package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.reporting.cases.Periods;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A month {@code 2026-11}, a quarter {@code 2026-Q4} or a year {@code 2026}.
 *
 * @param last its last month
 * @param months how many it has: 1, 3 or 12
 */
public record Period(YearMonth last, int months) {
  /** Empty for what is none of the three. */
  public static Optional<Period> parse(String text) {
    if (!Periods.valid(text)) {
      return Optional.empty();
    }
    List<String> months = Periods.months(text);
    return Optional.of(new Period(YearMonth.parse(months.get(months.size() - 1)), months.size()));
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
