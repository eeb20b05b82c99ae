package id.posyandu.referral.opd;

import static java.util.stream.Collectors.joining;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Category;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.cities.Posyandu;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.cities.CurrentCities;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Names for codes, as people know them; a code that no table has is shown as it is. */
@Component
class Places {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final CurrentCities cities;

  Places(CurrentCities cities) {
    this.cities = cities;
  }

  String kelurahan(String code) {
    return cities.get().area(code).map(Area::name).orElse(code);
  }

  /** {@code Miji, Kranggan, Kota Mojokerto}. */
  String whole(String code) {
    List<Area> lineage = cities.get().lineage(code);
    return lineage.isEmpty()
        ? code
        : lineage.stream()
            .filter(area -> area.level() != AreaLevel.INSTALASI)
            .map(Area::name)
            .collect(joining(", "));
  }

  ZoneId zone(String area) {
    return cities.get().city(area).map(City::zone).orElse(WIB);
  }

  String categories(List<String> codes) {
    return codes.stream().map(this::category).collect(joining(" · "));
  }

  private String category(String code) {
    return cities.get().catalogue().category(code).map(Category::name).orElse(code);
  }

  /** Whether their words are for the unit alone that holds them; so is what nobody knows. */
  boolean anyRestricted(List<String> categories) {
    return categories.stream()
        .anyMatch(code -> cities.get().catalogue().category(code).map(Category::restricted).orElse(true));
  }

  /** By its name where a register has it. */
  String posyandu(String code) {
    if (code == null) {
      return null;
    }
    return cities.get().city(code.substring(0, Math.max(0, code.lastIndexOf('.')))).stream()
        .flatMap(city -> city.posyandu().stream())
        .filter(post -> post.code().equals(code))
        .map(Posyandu::name)
        .findFirst()
        .orElse(code);
  }

  String opd(String code) {
    return cities.get().opd(code).map(Opd::name).orElse(code);
  }

  /** Where somebody can sit: each city's departments. */
  Map<String, List<Opd>> departments() {
    Map<String, List<Opd>> departments = new TreeMap<>();
    cities.get().all().forEach(city -> departments.put(city.name(), city.opds()));
    return departments;
  }

  /** The units of a department that hold anything today, anywhere in its city. */
  List<String> units(String opd) {
    Cities now = cities.get();
    City city = now.opd(opd).flatMap(known -> now.city(known.city())).orElse(null);
    if (city == null) {
      return List.of();
    }
    LocalDate today = LocalDate.now(city.zone());
    return now.children(city.code()).stream()
        .flatMap(kecamatan -> now.children(kecamatan.code()).stream())
        .flatMap(kelurahan -> city.duties(kelurahan.code(), today).stream())
        .filter(duty -> duty.opd().code().equals(opd) && duty.unit() != null)
        .map(Duty::unit)
        .distinct()
        .sorted()
        .toList();
  }

  /** The areas of a department's city: each kecamatan with its kelurahan. */
  Map<Area, List<Area>> areas(String opd) {
    Cities now = cities.get();
    Map<Area, List<Area>> areas = new TreeMap<>(Comparator.comparing(Area::name));
    now.opd(opd).ifPresent(known ->
        now.children(known.city()).forEach(kecamatan -> areas.put(kecamatan, now.children(kecamatan.code()))));
    return areas;
  }

  /** All categories, by their field. */
  Map<SpmField, List<Category>> categories() {
    Map<SpmField, List<Category>> categories = new TreeMap<>();
    for (Category category : cities.get().catalogue().all()) {
      categories.computeIfAbsent(category.field(), field -> new ArrayList<>()).add(category);
    }
    return categories;
  }
}
