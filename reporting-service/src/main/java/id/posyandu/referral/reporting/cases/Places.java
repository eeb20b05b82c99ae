package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which areas and which month a case belongs to, and where the numbers look for their names. */
public record Places(Cities cities) {

  /** The kelurahan, its kecamatan, its kota and the whole; empty for an area that no table knows. */
  public List<Area> above(CaseView one) {
    return cities.lineage(one.origin().area());
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
    return cities.area(code);
  }

  /** Those one level below. */
  public List<Area> below(String code) {
    return cities.children(code);
  }

  /** Several cities together go by the first one's clocks. */
  private ZoneId zone(String area) {
    return cities.city(area).orElseGet(() -> cities.all().get(0)).zone();
  }
}
