package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which areas and which month a case belongs to, and where the numbers look for their names.
 *
 * @param tables those in force: an area that newer ones bring counts from its first event after that
 */
public record Places(Supplier<Cities> tables) {
  public Places(Cities cities) {
    this(() -> cities);
  }

  /** The kelurahan, its kecamatan, its kota and the whole; empty for an area that no table knows. */
  public List<Area> above(CaseView one) {
    return tables.get().lineage(one.origin().area());
  }

  /** The month in which the finding was received, by the clocks of its city. */
  public String period(CaseView one) {
    return YearMonth.from(one.origin().receivedAt().atZone(zone(one.origin().area()))).toString();
  }

  public String currentPeriod(String area, Instant now) {
    return YearMonth.from(now.atZone(zone(area))).toString();
  }

  public boolean knows(String area) {
    return area(area).isPresent();
  }

  public Optional<Area> area(String code) {
    return tables.get().area(code);
  }

  /** Those one level below. */
  public List<Area> below(String code) {
    return tables.get().children(code);
  }

  /** Several cities together go by the first one's clocks. */
  private ZoneId zone(String area) {
    Cities cities = tables.get();
    return cities.city(area).orElseGet(() -> cities.all().get(0)).zone();
  }
}
