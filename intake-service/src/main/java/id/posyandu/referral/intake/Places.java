package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.EmergencyNumber;
import id.posyandu.referral.kit.cities.CurrentCities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a cadre may be, by the names that she uses: her city, its kelurahan, and whom to call there at once. */
@Component
class Places {
  private final CurrentCities cities;

  Places(CurrentCities cities) {
    this.cities = cities;
  }

  List<City> cities() {
    return cities.get().all();
  }

  /**
   * The city of an area, whatever its level; the only one there is where it can be no other.
   *
   * @param area as a browser remembers it: may be null, or of a city that is served no more
   */
  Optional<City> city(String area) {
    List<City> all = cities();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.ofNullable(area).flatMap(cities.get()::city);
  }

  /** The kelurahan of a city by the names of their kecamatan, all in the order of the alphabet. */
  Map<String, List<Area>> kelurahan(City city) {
    Map<String, List<Area>> places = new LinkedHashMap<>();
    byName(city.code()).forEach(kecamatan -> places.put(kecamatan.name(), byName(kecamatan.code())));
    return places;
  }

  /** That one if it is a kelurahan. */
  Optional<Area> kelurahan(String code) {
    return Optional.ofNullable(code).flatMap(cities.get()::area).filter(area -> area.level() == AreaLevel.KELURAHAN);
  }

  /** The city's; before she has said which, those that every city has. */
  List<EmergencyNumber> emergencyNumbers(Optional<City> city) {
    return city.map(City::emergencyNumbers).orElseGet(() -> cities().get(0).emergencyNumbers().stream()
        .filter(number -> cities().stream().allMatch(one -> one.emergencyNumbers().contains(number)))
        .toList());
  }

  private List<Area> byName(String parent) {
    return cities.get().children(parent).stream()
        .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
        .toList();
  }
}
