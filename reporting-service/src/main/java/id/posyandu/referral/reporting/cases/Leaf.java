package id.posyandu.referral.reporting.cases;

/**
 * The smallest place and time that is counted: a month of a post, or of the findings of a kelurahan that name none. All other
 * numbers are sums of these.
 *
 * @param post registration number; null for none
 * @param month {@code YYYY-MM}
 */
public record Leaf(String kelurahan, String post, String month) {

  /** @param text as {@link #toString} writes it */
  public static Leaf parse(String text) {
    String[] parts = text.split("\\|");
    return new Leaf(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]);
  }

  /** Where its year's months stand together: a post reported in a quarter if it did in one of its months. */
  public Plot plot() {
    return new Plot(kelurahan, post, Periods.year(month));
  }

  @Override
  public String toString() {
    return kelurahan + "|" + (post == null ? "" : post) + "|" + month;
  }
}
