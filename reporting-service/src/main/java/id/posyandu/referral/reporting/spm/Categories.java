package id.posyandu.referral.reporting.spm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an index is called, as a table of half-open ranges: each category goes from its own limit, included, to the one
 * before it, excluded; the first has 100 and what lies above its limit.
 */
public record Categories(List<Category> highestFirst) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** @param from in per cent, included */
  public record Category(BigDecimal from, String name) {}

  public Categories {
    highestFirst = List.copyOf(highestFirst);
    if (highestFirst.isEmpty() || highestFirst.get(highestFirst.size() - 1).from().signum() != 0) {
      throw new IllegalArgumentException("The last category must begin at 0");
    }
    BigDecimal above = HUNDRED.add(BigDecimal.ONE);
    for (Category category : highestFirst) {
      BigDecimal from = category.from();
      if (from.compareTo(HUNDRED) > 0 || from.compareTo(above) >= 0 || category.name().isBlank()) {
        throw new IllegalArgumentException(
            "Categories must have names and go down from at most 100, and do not at " + from);
      }
      above = from;
    }
  }

  /**
   * @param rows such as {@code 90=Tuntas Utama}, highest first
   * @throws IllegalArgumentException when it is no such table
   */
  public static Categories parse(List<String> rows) {
    List<Category> categories = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("A category is written as 90=Tuntas Utama and not as " + row);
      }
      categories.add(new Category(new BigDecimal(parts[0].strip()), parts[1].strip()));
    }
    return new Categories(categories);
  }

  public String of(Percent index) {
    return highestFirst.stream().filter(one -> index.reaches(one.from())).findFirst().orElseThrow().name();
  }
}
