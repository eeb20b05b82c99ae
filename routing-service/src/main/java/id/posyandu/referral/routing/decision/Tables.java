package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cities' tables, as a case asks them: who holds what in its area on that day. */
record Tables(Cities cities) {

  Catalogue catalogue() {
    return cities.catalogue();
  }

  /** What the holders of these categories have to do. */
  Work of(Case file, List<String> categories, Instant at) {
    String area = file.finding().area();
    List<String> each = categories.stream().distinct().toList();
    return cities.city(area).map(city -> Work.byTables(city, area, today(city, at), each)).orElse(Work.NONE);
  }

  /** What departments that a person names have to do with these categories. */
  Work named(Case file, List<String> opds, List<String> categories, Instant at) {
    var named = opds.stream().distinct().flatMap(code -> cities.opd(code).stream()).toList();
    return Work.byName(named, categories, of(file, categories, at));
  }

  /** The city whose tables the case goes by; empty for an area that no table knows (any more). */
  Optional<City> cityOf(Case file) {
    return cities.city(file.finding().area());
  }

  boolean has(Case file, String opd) {
    Optional<String> city = cityOf(file).map(City::code);
    return cities.opd(opd).filter(known -> city.filter(known.city()::equals).isPresent()).isPresent();
  }

  /** @param supersedes the returned referral that the new ones replace; null when none */
  Case opened(Case file, Work work, UUID supersedes, Instant at) {
    return new Assignment(cityOf(file).orElseThrow(), catalogue(), file, at).open(work, supersedes);
  }

  private static LocalDate today(City city, Instant at) {
    return LocalDate.ofInstant(at, city.zone());
  }
}
