package id.posyandu.referral.stack;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import java.util.List;

/** The codes of the kelurahan in the shipped tables, among which a bench spreads what it makes. */
final class Kelurahan {
  private static final Cities CITIES = Cities.shipped();

  private Kelurahan() {}

  static List<String> of(City city) {
    return CITIES.children(city.code()).stream()
        .flatMap(kecamatan -> CITIES.children(kecamatan.code()).stream())
        .filter(area -> area.level() == AreaLevel.KELURAHAN)
        .map(Area::code)
        .toList();
  }

  static List<String> ofAll() {
    return CITIES.all().stream().flatMap(city -> of(city).stream()).toList();
  }
}
