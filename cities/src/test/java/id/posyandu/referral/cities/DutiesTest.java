package id.posyandu.referral.cities;

import static id.posyandu.referral.cities.CopiedTables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DutiesTest {

  private static final String DUTIES = "35.76-mojokerto/duties.csv";
  private static final String MIJI = "35.76.03.1002";
  private static final String MERI = "35.76.03.1003";

  @TempDir Path dir;
  private CopiedTables tables;

  @BeforeEach
  void copy() {
    tables = CopiedTables.into(dir);
  }

  @Test
  void the_narrower_area_wins() {
    tables.append(DUTIES, "DINKES,35.76.03,3576-dinkesp2kb,Puskesmas Kranggan,,,test")
        .append(DUTIES, "DINKES,35.76.03.1002,3576-dinkesp2kb,Puskesmas Miji,,,test");

    assertThat(unit("KES-BUMIL", MIJI)).isEqualTo("Puskesmas Miji");
    assertThat(unit("KES-BUMIL", MERI)).isEqualTo("Puskesmas Kranggan");
    assertThat(unit("KES-BUMIL", "35.76.01.1003")).isNull();
    assertThat(unit("KES-BUMIL", "35.76")).isNull();
  }

  @Test
  void a_row_for_the_category_beats_a_narrower_one_for_its_role() {
    tables.append(DUTIES, "DINKES,35.76.03.1002,3576-dinkesp2kb,Puskesmas Miji,,,test")
        .append(DUTIES, "KES-N-KLB,35.76,3576-dinkesp2kb,Bidang P2P,,,test");

    assertThat(unit("KES-N-KLB", MIJI)).isEqualTo("Bidang P2P");
    assertThat(unit("KES-BUMIL", MIJI)).isEqualTo("Puskesmas Miji");
  }

  @Test
  void a_row_holds_from_its_first_day_until_the_day_before_its_last() {
    tables.append(DUTIES, "KES-N-KLB,35.76,3576-dinkesp2kb,Posko KLB,2026-11-23,2026-11-24,test");
    var city = tables.read().city("35.76").orElseThrow();

    assertThat(city.duty("KES-N-KLB", MIJI, TODAY.minusDays(1)).orElseThrow().unit()).isNull();
    assertThat(city.duty("KES-N-KLB", MIJI, TODAY).orElseThrow().unit()).isEqualTo("Posko KLB");
    assertThat(city.duty("KES-N-KLB", MIJI, TODAY.plusDays(1)).orElseThrow().unit()).isNull();
  }

  @Test
  void an_area_code_is_no_prefix_of_another_that_merely_begins_alike() {
    assertThat(Area.liesIn("35.76.03", "35.7")).isFalse();
    assertThat(Area.liesIn("35.76.03", "35.76")).isTrue();
    assertThat(Area.liesIn("35.76", "ID")).isTrue();
  }

  private String unit(String category, String area) {
    return tables.read().city(area).orElseThrow().duty(category, area, TODAY).orElseThrow().unit();
  }
}
