package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCitiesTest {

  private static final String MIJI = "35.76.03.1002";
  private static final LocalDate TODAY = LocalDate.now();
  private static final LocalDate BEFORE_BPBD = LocalDate.parse("2025-09-09");
  private static final LocalDate BPBD_IS_THERE = LocalDate.parse("2025-09-10");

  private final Cities cities = Cities.shipped();

  @Test
  void four_cities_are_shipped() {
    assertThat(cities.all()).extracting(City::code).containsExactly("15.71", "32.71", "35.76", "61.72");
    assertThat(cities.all()).extracting(City::prefix).containsExactly("JMB", "BGR", "MJK", "SKW");
    assertThat(cities.city(MIJI).orElseThrow().name()).isEqualTo("Kota Mojokerto");
  }

  @ParameterizedTest
  @CsvSource({"35.76,3,18", "61.72,5,26", "15.71,11,68", "32.71,6,68"})
  void a_city_has_its_kecamatan_and_kelurahan(String city, int kecamatan, int kelurahan) {
    var inside = cities.children(city);

    assertThat(inside).hasSize(kecamatan).allMatch(area -> area.level() == AreaLevel.KECAMATAN);
    assertThat(inside.stream().mapToInt(area -> cities.children(area.code()).size()).sum()).isEqualTo(kelurahan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-06-01", "2025-09-09", "2025-09-10", "2026-11-23", "2040-01-01"})
  void every_category_has_a_holder_in_every_kelurahan(LocalDate on) {
    for (var city : cities.all()) {
      for (var area : city.areas()) {
        assertThat(city.duties(area.area().code(), on)).as("%s on %s", area.area(), on).hasSize(54);
      }
    }
  }

  @Test
  void every_category_has_a_holder_and_limits_today() {
    for (var city : cities.all()) {
      for (var category : cities.catalogue().all()) {
        assertThat(city.duty(category.code(), city.code(), TODAY)).as("%s in %s", category, city).isPresent();
        assertThat(city.limits(category.code(), Urgency.NORMAL)).isNotNull();
      }
    }
  }

  @Test
  void the_catalogue_has_54_categories_of_six_fields_29_of_them_statutory() {
    var catalogue = cities.catalogue();

    assertThat(catalogue.all()).hasSize(54);
    assertThat(catalogue.all()).filteredOn(category -> category.spmService() != null).hasSize(29);
    assertThat(catalogue.all().stream().map(Category::field).collect(Collectors.toSet())).hasSize(6);
    assertThat(catalogue.category("PU-N-JALAN").orElseThrow().spmService()).isNull();
    assertThat(catalogue.category("TTL-N-PPA").orElseThrow().restricted()).isTrue();
    assertThat(catalogue.category("KES-TB").orElseThrow().field()).isEqualTo(SpmField.KESEHATAN);
    assertThat(catalogue.category("KES-NONE")).isEmpty();
  }

  @Test
  void the_bpbd_of_Mojokerto_holds_disasters_from_its_first_day_on_and_Satpol_PP_until_then() {
    assertThat(holder("35.76", "TTL-EVAKBCN", BEFORE_BPBD)).isEqualTo("3576-satpolpp");
    assertThat(holder("35.76", "TTL-EVAKBCN", BPBD_IS_THERE)).isEqualTo("3576-bpbd");
  }

  @Test
  void the_fire_brigade_of_Bogor_left_Satpol_PP_on_the_last_day_of_2021() {
    assertThat(holder("32.71", "TTL-KEBAKARAN", LocalDate.parse("2021-12-30"))).isEqualTo("3271-satpolpp");
    assertThat(holder("32.71", "TTL-KEBAKARAN", LocalDate.parse("2021-12-31"))).isEqualTo("3271-damkar");
  }

  @Test
  void cities_merge_duties_differently() {
    assertThat(holder("35.76", "PU-N-JALAN", TODAY)).isEqualTo(holder("35.76", "PRM-N-RTLH", TODAY));
    assertThat(holder("61.72", "PU-N-JALAN", TODAY)).isNotEqualTo(holder("61.72", "PRM-N-RTLH", TODAY));
    assertThat(holder("35.76", "SOS-N-MISKIN", TODAY)).isEqualTo("3576-dinsosp3a");
    assertThat(holder("35.76", "TTL-N-PPA", TODAY)).isEqualTo("3576-dinsosp3a");
    assertThat(holder("61.72", "TTL-N-PPA", TODAY)).isEqualTo(holder("61.72", "SOS-ANAK", TODAY));
    assertThat(holder("15.71", "TTL-N-PPA", TODAY)).isEqualTo("1571-dpmppa");
    assertThat(holder("32.71", "TTL-N-PPA", TODAY)).isEqualTo("3271-dp3a");
  }

  @Test
  void a_unit_is_named_where_not_the_opd_as_such_acts() {
    assertThat(duty("35.76", "TTL-KEBAKARAN", TODAY).unit()).isEqualTo("UPTD Damkar");
    assertThat(duty("15.71", "TTL-N-PPA", TODAY).unit()).isEqualTo("UPTD PPA");
    assertThat(duty("35.76", "SOS-N-MISKIN", TODAY).unit()).isNull();
  }

  @Test
  void who_answers_to_others_than_the_city_is_external() {
    assertThat(duty("35.76", "TTL-N-KAMTIBMAS", TODAY).opd().external()).isTrue();
    assertThat(duty("32.71", "PDK-N-MENENGAH", TODAY).opd().external()).isTrue();
    assertThat(duty("35.76", "PDK-DASAR", TODAY).opd().external()).isFalse();
  }

  @Test
  void support_never_repeats_the_holder_and_names_only_whom_the_city_has() {
    assertThat(support("SOS-N-ADMINDUK")).containsExactly("3576-dinsosp3a");
    assertThat(support("SOS-ANAK")).as("DINSOS and PPA are one").containsExactly("3576-dispendukcapil");
    assertThat(support("PU-N-JALAN")).as("no row for KELURAHAN").isEmpty();
  }

  @Test
  void an_area_of_another_city_has_no_holder_here() {
    var mojokerto = cities.city("35.76").orElseThrow();

    assertThat(mojokerto.duty("SOS-N-MISKIN", "32.71.01.1001", TODAY)).isEmpty();
    assertThat(mojokerto.duty("NO-SUCH", MIJI, TODAY)).isEmpty();
  }

  @Test
  void limits_follow_category_and_urgency() {
    var mojokerto = cities.city(MIJI).orElseThrow();

    assertThat(mojokerto.limits("SOS-N-MISKIN", Urgency.NORMAL)).isEqualTo(limits("P5D", "P14D"));
    assertThat(mojokerto.limits("PRM-N-RTLH", Urgency.NORMAL)).isEqualTo(limits("P5D", "P60D"));
    assertThat(mojokerto.limits("PRM-N-RTLH", Urgency.URGENT)).isEqualTo(limits("P1D", "P5D"));
    assertThat(mojokerto.limits("TTL-KEBAKARAN", Urgency.EMERGENCY)).isEqualTo(limits("PT5M", "PT24H"));
    assertThat(mojokerto.limits("SOS-N-MISKIN", Urgency.UNKNOWN)).isEqualTo(limits("P5D", "P14D"));
  }

  @Test
  void the_ladder_of_an_emergency_is_climbed_within_the_hour_and_any_other_in_working_days() {
    var mojokerto = cities.city(MIJI).orElseThrow();
    var friday = Instant.parse("2026-11-20T08:00:00Z");

    assertThat(mojokerto.overdueLadder(Urgency.EMERGENCY))
        .extracting(rung -> Duration.between(friday, rung.dueFrom(friday, mojokerto.workingDays())).toMinutes())
        .containsExactly(0L, 10L, 30L);
    assertThat(mojokerto.overdueLadder(Urgency.URGENT))
        .extracting(rung -> Duration.between(friday, rung.dueFrom(friday, mojokerto.workingDays())).toDays())
        .containsExactly(0L, 4L, 7L);
    assertThat(mojokerto.silenceLadder(Urgency.UNKNOWN)).extracting(Rung::after)
        .containsExactly(new Limit("P5D"), new Limit("P10D"), new Limit("P15D"));
  }

  @Test
  void an_area_knows_all_it_lies_in() {
    assertThat(cities.lineage(MIJI)).extracting(Area::code).containsExactly(MIJI, "35.76.03", "35.76", "ID");
    assertThat(cities.area("ID")).map(Area::level).contains(AreaLevel.INSTALASI);
    assertThat(cities.children("ID")).extracting(Area::code).containsExactly("15.71", "32.71", "35.76", "61.72");
    assertThat(cities.children(MIJI)).isEmpty();
    assertThat(cities.lineage("99.99")).isEmpty();
    assertThat(cities.city("ID")).isEmpty();
    assertThat(cities.city("35.76.03.9999")).isEmpty();
  }

  @Test
  void every_city_names_numbers_to_call_and_its_zone() {
    assertThat(cities.all()).allSatisfy(
        city -> assertThat(city.emergencyNumbers()).extracting(EmergencyNumber::number).contains("112", "113", "119"));
    assertThat(cities.all().stream().collect(Collectors.toMap(City::code, city -> city.zone().getId())))
        .contains(entry("35.76", "Asia/Jakarta"), entry("61.72", "Asia/Pontianak"));
  }

  @Test
  void an_opd_is_found_by_its_code_and_belongs_to_one_city() {
    assertThat(cities.opd("3576-dinsosp3a")).map(Opd::city).contains("35.76");
    assertThat(cities.opds()).extracting(Opd::code).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    assertThat(cities.opd("3576-nobody")).isEmpty();
  }

  @Test
  void the_version_is_that_of_the_tables() {
    assertThat(Cities.shipped().version()).isEqualTo(cities.version()).matches("[0-9a-f]{12}");
  }

  private String holder(String area, String category, LocalDate on) {
    return duty(area, category, on).opd().code();
  }

  private Duty duty(String area, String category, LocalDate on) {
    return cities.city(area).orElseThrow().duty(category, area, on).orElseThrow();
  }

  private List<String> support(String category) {
    return duty("35.76", category, TODAY).support().stream().map(Opd::code).toList();
  }

  private static Limits limits(String respond, String finish) {
    return new Limits(new Limit(respond), new Limit(finish));
  }
}
