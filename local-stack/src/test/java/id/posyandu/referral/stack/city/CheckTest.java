package id.posyandu.referral.stack.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckTest {
  @TempDir Path dir;

  @Test
  void sound_tables_are_summed_up() {
    Typed check = Typed.city("check", Semarang.filledInIn(dir).folder());

    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .contains("33.74 Kota Semarang: 1 kecamatan, 2 kelurahan, 17 OPDs, 0 posyandu, case numbers SMR-…")
        .contains("3374-disdukcapil          1 categories, named beside others for  4  Dinas Kependudukan")
        .contains("(external)")
        .contains("can be used");
  }

  @Test
  void a_folder_of_cities_is_checked_as_a_whole() {
    Semarang.filledInIn(dir).append("duties.csv", "PJU,33.74,3374-nobody,,,,test");

    Typed check = Typed.city("check", dir);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("cannot be used yet, 1 to fill in or mend")
        .contains("- 33.74-semarang/duties.csv line 21: unknown OPD '3374-nobody'");
  }

  @Test
  void a_city_alone_is_held_against_the_others() {
    Semarang semarang = Semarang.filledInIn(dir).replace("city.yml", "\"SMR\"", "\"MJK\"");

    Typed check = Typed.city("check", semarang.folder());

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("city.yml: 'prefix' MJK is that of 35.76 Kota Mojokerto");
  }

  @Test
  void what_is_no_folder_and_what_is_no_command_are_refused_in_a_line() {
    assertThat(Typed.city("check", dir.resolve("nowhere")).out()).contains("is no folder");
    assertThat(Typed.city("check").err()).startsWith("Usage: ./stack city check DIR");
    assertThat(Typed.city("check", dir, "--fast").err()).startsWith("Usage: ./stack city check DIR");
    assertThat(Typed.city("paint", dir)).isEqualTo(new Typed(1, "", Typed.city().err()));
  }
}
