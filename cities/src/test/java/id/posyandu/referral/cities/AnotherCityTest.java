package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Urgency;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To add a city, add a folder. */
class AnotherCityTest {

  private static final LocalDate ANNIVERSARY = LocalDate.parse("2026-11-24");
  private static final List<String> FILES = List.of(
      "city.yml", "areas.csv", "opds.csv", "duties.csv", "clocks.csv", "holidays.csv", "posyandu.csv");

  @TempDir Path dir;

  @Test
  void a_folder_beside_the_shipped_ones_is_a_city_more() {
    addBaruTo(CopiedTables.into(dir));

    var cities = Cities.in(dir);

    assertThat(cities.all()).hasSize(5);
    var baru = cities.city("99.01.03.1002").orElseThrow();
    assertThat(baru.prefix()).isEqualTo("BRU");
    assertThat(baru.duty("SOS-N-MISKIN", "99.01.03.1002", ANNIVERSARY)).map(duty -> duty.opd().code())
        .contains("9901-dinsosp3a");
    assertThat(baru.limits("SOS-N-MISKIN", Urgency.NORMAL).respond()).hasToString("P5D");
    assertThat(cities.version()).isNotEqualTo(Cities.shipped().version());
  }

  @Test
  void a_folder_alone_replaces_the_shipped_cities_and_shares_their_catalogue_and_national_holidays() {
    addBaruTo(new CopiedTables(dir));

    var cities = Cities.in(dir);

    assertThat(cities.all()).extracting(City::code).containsExactly("99.01");
    assertThat(cities.area("35.76")).isEmpty();
    assertThat(cities.catalogue().all()).hasSize(54);
    assertThat(cities.all().get(0).workingDays().isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
  }

  @Test
  void one_folder_can_be_read_alone_whatever_lies_beside_it() {
    var tables = CopiedTables.into(dir).write("35.76-mojokerto/areas.csv", "spoilt");
    addBaruTo(tables);

    assertThat(Cities.alone(dir.resolve("99.01-baru")).all()).extracting(City::code).containsExactly("99.01");
  }

  @Test
  void a_duty_says_which_row_it_stands_in() {
    addBaruTo(new CopiedTables(dir));

    var baru = Cities.in(dir).city("99.01").orElseThrow();

    assertThat(baru.rowOf("SOS-N-MISKIN", "99.01.03.1002", ANNIVERSARY)).contains("99.01-baru/duties.csv line 10");
  }

  @Test
  void a_city_has_its_own_days_off_and_its_own_posts() {
    addBaruTo(new CopiedTables(dir))
        .append("99.01-baru/holidays.csv", ANNIVERSARY + ",libur daerah,Hari jadi,test")
        .append("99.01-baru/posyandu.csv", "99.01.03.1002.001,Melati,2020-01-01,");

    var baru = Cities.in(dir).city("99.01").orElseThrow();

    assertThat(baru.workingDays().isWorkingDay(ANNIVERSARY)).isFalse();
    assertThat(baru.posyandu()).singleElement().satisfies(post -> {
      assertThat(post.area()).isEqualTo("99.01.03.1002");
      assertThat(post.until()).isEqualTo(LocalDate.MAX);
    });
  }

  /** Mojokerto under another name. */
  private static CopiedTables addBaruTo(CopiedTables tables) {
    var mojokerto = new CopiedTables(CopiedTables.shippedFolder().resolve("35.76-mojokerto"));
    for (var file : FILES) {
      tables.write("99.01-baru/" + file, mojokerto.text(file)
          .replace("35.76", "99.01")
          .replace("3576-", "9901-")
          .replace("MJK", "BRU"));
    }
    return tables;
  }
}
