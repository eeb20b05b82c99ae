package id.posyandu.referral.reporting.cases;

import java.util.List;

/** The twelve leaves of one place and year, which are added up together. */
public record Plot(String kelurahan, String post, String year) {

  /** @param text as {@link #toString} writes it */
  public static Plot parse(String text) {
    String[] parts = text.split("\\|");
    return new Plot(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]);
  }

  List<Leaf> leaves() {
    return Periods.months(year).stream().map(month -> new Leaf(kelurahan, post, month)).toList();
  }

  @Override
  public String toString() {
    return kelurahan + "|" + (post == null ? "" : post) + "|" + year;
  }
}
