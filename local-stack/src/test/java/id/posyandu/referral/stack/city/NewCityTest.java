package id.posyandu.referral.stack.city;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.Category;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewCityTest {
  @TempDir Path dir;

  @Test
  void a_new_city_has_all_its_files_and_what_can_be_known_beforehand() throws IOException {
    Semarang semarang = Semarang.laidOutIn(dir);

    try (Stream<Path> files = Files.list(semarang.folder())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
          "city.yml", "areas.csv", "opds.csv", "duties.csv", "clocks.csv", "escalation.csv", "holidays.csv", "posyandu.csv");
    }
    assertThat(semarang.text("city.yml")).contains("code: \"33.74\"", "zone: \"Asia/Jakarta\"", "prefix: \"SMR\"");
    assertThat(semarang.text("duties.csv")).contains("DINKES,33.74,3374-dinkes,");
    assertThat(semarang.text("clocks.csv")).contains("*,NORMAL,P5D,P14D");
    assertThat(semarang.text("escalation.csv")).contains("OVERDUE,*,1,Kepala OPD,at once");
  }

  @Test
  void checking_it_says_what_is_yet_to_be_filled_in_and_nothing_else() {
    Semarang semarang = Semarang.laidOutIn(dir);

    Typed check = Typed.city("check", semarang.folder());

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out().lines().skip(1)).allMatch(
        line -> line.contains("yet to be filled in") || line.contains("there is no kelurahan"));
    assertThat(check.out())
        .contains("33.74-semarang/areas.csv line 5: yet to be filled in: 'name' (name of the kecamatan)")
        .contains("33.74-semarang/opds.csv line 5: yet to be filled in: 'name' (usually Dinas Kesehatan), 'source' (where from)");
  }

  @Test
  void once_filled_in_it_is_a_city() {
    City semarang = Semarang.filledInIn(dir).cities().all().get(0);

    assertThat(semarang).hasToString("33.74 Kota Semarang");
    assertThat(semarang.opds()).hasSize(17);
  }

  @Test
  void every_role_of_the_catalogue_but_the_kelurahan_itself_has_a_row() {
    String duties = Semarang.laidOutIn(dir).text("duties.csv");
    Catalogue catalogue = Cities.shipped().catalogue();

    assertThat(catalogue.all().stream().flatMap(NewCityTest::roles).distinct().filter(role -> !role.equals("KELURAHAN")))
        .allSatisfy(role -> assertThat(duties).contains("\n" + role + ",33.74,"));
  }

  private static Stream<String> roles(Category category) {
    return Stream.concat(Stream.of(category.leadRole()), category.supportRoles().stream());
  }

  @Test
  void without_a_name_that_is_one_thing_more_to_fill_in() {
    assertThat(Typed.city("new", "73.71", "--in", dir).exitCode()).isZero();

    assertThat(Typed.city("check", dir.resolve("73.71-kota")).out())
        .contains("city.yml: yet to be filled in: 'name'")
        .contains("city.yml: yet to be filled in: 'prefix'")
        .doesNotContain("'zone'");
  }

  @Test
  void a_name_may_hold_what_tables_hold_dear() {
    assertThat(Typed.city("new", "53.71", "Kota \"Kupang\": satu, dua", "--in", dir).exitCode()).isZero();

    assertThat(Typed.city("check", dir.resolve("53.71-kupang-satu-dua")).out())
        .doesNotContain("YAML")
        .doesNotContain("cells where");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3374", "33.7", "33.74.01", "semarang", "../x", ""})
  void a_bad_code_is_refused(String code) {
    Typed refused = Typed.city("new", code, "Kota Semarang", "--in", dir);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).startsWith("'" + code + "' is no Kemendagri code");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void a_city_that_is_known_is_refused() {
    assertThat(Typed.city("new", "35.76", "Mojokerto", "--in", dir).err()).startsWith("35.76 Kota Mojokerto is a city already");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void a_folder_that_exists_is_left_as_it_is() {
    Semarang semarang = Semarang.laidOutIn(dir).append("holidays.csv", "2027-05-02,libur daerah,Hari jadi,test");

    Typed again = Typed.city("new", "33.74", "Semarang Raya", "--in", dir);

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("33.74-semarang exists already");
    assertThat(semarang.text("holidays.csv")).contains("Hari jadi");
  }

  @Test
  void case_numbers_never_begin_like_those_of_another_city() {
    assertThat(Prefixes.of("Mojokerto")).startsWith("MJK", "MJR");
    assertThat(Typed.city("new", "35.16", "Kabupaten Mojokerto", "--in", dir).exitCode()).isZero();
    assertThat(new Semarang(dir.resolve("35.16-mojokerto")).text("city.yml")).contains("prefix: \"MJR\"");
  }
}
