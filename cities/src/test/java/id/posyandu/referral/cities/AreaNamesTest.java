package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNamesTest {

  private final Cities cities = Cities.shipped();

  @ParameterizedTest
  @CsvSource({
    "prajurit kulon, 35.76.01.1006",
    "Prajuritkulon, 35.76.01.1006",
    "miji, 35.76.03.1002",
    "KELURAHAN MIJI, 35.76.03.1002",
    "kel. miji, 35.76.03.1002",
    "gunung gedangan, 35.76.02.1001",
    "gunung-gedangan, 35.76.02.1001",
    "gunug gedangan, 35.76.02.1001",
    "suradinawan, 35.76.01.1007",
    "surodinwan, 35.76.01.1007",
    "lawang gintung, 32.71.01.1004",
    "tanah sereal, 32.71.06.1001",
    "simpang 4 sipin, 15.71.01.1001",
    "pal lima, 15.71.07.1004",
    "nyarumkpo, 61.72.03.1002",
    "35.76.03.1002, 35.76.03.1002",
  })
  void a_kelurahan_is_found_however_it_is_written(String query, String code) {
    assertThat(cities.find(query, 5)).first().extracting(Area::code).isEqualTo(code);
  }

  @Test
  void the_name_itself_comes_before_its_beginning_and_a_part_of_it() {
    assertThat(cities.find("pakuan", 5)).extracting(Area::name).startsWith("Pakuan", "Pakuan Baru");
    assertThat(cities.find("kasang", 5)).extracting(Area::name).startsWith("Kasang", "Kasang Jaya");
  }

  @Test
  void only_kelurahan_are_found_and_no_more_than_asked_for() {
    assertThat(cities.find("a", 500)).allMatch(area -> area.level() == AreaLevel.KELURAHAN);
    assertThat(cities.find("s", 3)).hasSize(3);
  }

  @Test
  void nothing_is_found_for_nothing_and_for_a_name_that_is_far_from_all() {
    assertThat(cities.find("  ", 5)).isEmpty();
    assertThat(cities.find("kualalumpur", 5)).isEmpty();
  }
}
