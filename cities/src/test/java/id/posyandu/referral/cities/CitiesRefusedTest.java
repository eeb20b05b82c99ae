package id.posyandu.referral.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.posyandu.referral.events.Urgency;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitiesRefusedTest {

  private static final String MJK = "35.76-mojokerto/";

  @TempDir Path dir;
  private CopiedTables tables;

  @BeforeEach
  void copy() {
    tables = CopiedTables.into(dir);
  }

  @Test
  void sound_tables_are_taken() {
    assertThat(tables.read().all()).hasSize(4);
    assertThat(Cities.in(dir).version()).isEqualTo(Cities.shipped().version());
  }

  @Test
  void all_flaws_are_said_at_once_with_file_and_line() {
    tables.replace(MJK + "duties.csv", "PERKIM,35.76,3576-puprperakim", "PERKIM,35.76,3576-perkim")
        .replace(MJK + "duties.csv", "BPBD,35.76,3576-bpbd,,2025-09-10", "BPBD,35.76,3576-bpbd,,10-09-2025")
        .append(MJK + "areas.csv", "35.76.03.1002,Miji Lagi,KELURAHAN,35.76.03,")
        .append(MJK + "areas.csv", "35.76.09.1001,Nowhere,KELURAHAN,35.76.09,")
        .append("61.72-singkawang/opds.csv", "6172-half,Half a row")
        .replace("15.71-jambi/clocks.csv", "*,NORMAL,P5D", "*,NORMAL,5 hari")
        .delete("32.71-bogor/holidays.csv");

    assertThat(flaws()).contains(
        MJK + "duties.csv line 5: unknown OPD '3576-perkim'",
        MJK + "duties.csv line 8: 'from' is no date such as 2026-11-23 but '10-09-2025'",
        MJK + "areas.csv line 24: area 35.76.03.1002 stands on line 19 already",
        MJK + "areas.csv line 25: unknown parent 35.76.09",
        "61.72-singkawang/opds.csv line 17: has 2 cells where 4 are due",
        "15.71-jambi/clocks.csv line 2: 'respond' is no limit such as P5D (working days) or PT24H but '5 hari'",
        "32.71-bogor/holidays.csv: the file is missing");
  }

  @Test
  void the_message_has_every_flaw_on_a_line_of_its_own() {
    tables.delete(MJK + "posyandu.csv").delete(MJK + "city.yml");

    assertThatThrownBy(tables::read)
        .hasMessageContaining("cannot be used (2)")
        .hasMessageContaining("\n- " + MJK + "city.yml: the file is missing")
        .hasMessageContaining("\n- " + MJK + "posyandu.csv: the file is missing");
  }

  @Test
  void a_category_that_nobody_holds_is_refused() {
    tables.replace(MJK + "duties.csv", "PJU,35.76,", "PJU,35.76.01,");

    assertThat(flaws()).containsExactly(MJK
        + "duties.csv: nobody holds PU-N-PJU in 35.76.02.1001, 35.76.02.1003, 35.76.02.1004 and 9 more on 2026-11-23");
  }

  @Test
  void a_category_that_nobody_will_hold_one_day_is_refused_today() {
    tables.replace(MJK + "duties.csv", "DLH,35.76,3576-dlh,,,", "DLH,35.76,3576-dlh,,,2027-01-01");

    assertThat(flaws()).containsExactly(
        MJK + "duties.csv: nobody holds PU-N-SAMPAH anywhere in the city on 2027-01-01");
  }

  @Test
  void a_gap_in_the_past_is_history() {
    tables.replace(MJK + "duties.csv", "DLH,35.76,3576-dlh,,,", "DLH,35.76,3576-dlh,,2020-01-01,");

    assertThat(tables.read().all()).hasSize(4);
  }

  @Test
  void two_holders_of_one_duty_on_one_day_are_refused() {
    tables.append(MJK + "duties.csv", "BPBD,35.76,3576-satpolpp,,,2025-09-11,test");

    assertThat(flaws()).containsExactly(MJK
        + "duties.csv line 20: BPBD in 35.76 is given on line 7 already, for some of the same days");
  }

  @Test
  void a_duty_that_no_category_knows_is_refused() {
    tables.append(MJK + "duties.csv", "DISDIKK,35.76,3576-disdikbud,,,,test")
        .append(MJK + "duties.csv", "DISDIK,35.77,3576-disdikbud,,2027-01-01,2026-01-01,");

    assertThat(flaws()).containsExactly(
        MJK + "duties.csv line 20: no category and no role of one is called 'DISDIKK'",
        MJK + "duties.csv line 21: unknown area '35.77'",
        MJK + "duties.csv line 21: 'source' is empty");
  }

  @Test
  void a_span_that_ends_before_it_begins_is_refused() {
    tables.append(MJK + "duties.csv", "DISDIK,35.76.01,3576-disdikbud,,2027-01-01,2026-01-01,test");

    assertThat(flaws()).containsExactly(
        MJK + "duties.csv line 20: 'until' (2026-01-01) is not after 'from' (2027-01-01)");
  }

  @Test
  void a_heading_that_is_not_ours_and_an_open_quotation_mark_are_told() {
    tables.replace(MJK + "opds.csv", "code,name,", "code;name;")
        .append("32.71-bogor/posyandu.csv", "32.71.01.1001.001,\"Melati,,");

    assertThat(flaws())
        .anyMatch(flaw -> flaw.startsWith(MJK + "opds.csv line 1: the heading is not code,name,external,source"))
        .anyMatch(flaw -> flaw.startsWith("32.71-bogor/posyandu.csv line 2: cannot be read from here on"));
  }

  @Test
  void a_city_yml_is_checked_too() {
    tables.write(MJK + "city.yml", "code: 35.76\nname: Kota Mojokerto\nzone: Asia/Mojokerto\nprefix: mjk\n")
        .write("61.72-singkawang/city.yml", "code: [")
        .replace("32.71-bogor/city.yml", "prefix: BGR", "prefix: JMB");

    assertThat(flaws())
        .contains(
            MJK + "city.yml: 'code' is not \"35.76\", as the folder says but '35.76' without quotation marks",
            MJK + "city.yml: 'prefix' is not three capital letters but 'mjk'",
            MJK + "city.yml: 'zone' is no time zone such as Asia/Jakarta but 'Asia/Mojokerto'",
            MJK + "city.yml: 'emergency' names no number to call",
            "cities: 15.71 Kota Jambi and 32.71 Kota Bogor both have JMB")
        .anyMatch(flaw -> flaw.startsWith("61.72-singkawang/city.yml: is no YAML"));
  }

  @Test
  void limits_must_be_there_for_every_urgency() {
    tables.replace(MJK + "clocks.csv", "*,URGENT,", "KES-BUMIL,URGENT,");

    assertThat(flaws()).singleElement().asString().startsWith(MJK + "clocks.csv: no limits with URGENT for PDK-PAUD,");
  }

  @Test
  void an_emergency_does_not_wait_for_monday() {
    tables.append(MJK + "clocks.csv", "PU-N-PJU,*,PT24H,P3D,test");

    assertThat(flaws()).containsExactly(
        MJK + "clocks.csv: an EMERGENCY is counted on the clock, not in working days: PU-N-PJU");
  }

  @Test
  void a_ladder_goes_up_level_by_level_and_later_and_later() {
    tables.write(MJK + "escalation.csv", """
        breach,urgency,level,to,after,source
        OVERDUE,*,1,Kepala OPD,at once,test
        OVERDUE,*,3,Sekda,P5D,test
        OVERDUE,*,2,Camat,PT5H,test
        OVERDUE,*,3,Sekda,P5D,test
        LATE,*,1,Kepala OPD,soon,
        OVERDUE,EMERGENCY,1,,P1D,test
        SILENT,*,1,Kepala OPD,at once,test
        SILENT,URGENT,1,Kepala OPD,PT5H,test
        SILENT,EMERGENCY,1,Kepala OPD,P2D,test
        SILENT,EMERGENCY,2,Sekda,P2D,test
        """);

    assertThat(flaws()).containsExactly(
        MJK + "escalation.csv line 3: level 3 of * OVERDUE stands where level 2 is due",
        MJK + "escalation.csv line 5: 'after' (P5D) is not later than that of level 2 (PT5H)",
        MJK + "escalation.csv line 6: 'breach' is none of [OVERDUE, SILENT] but 'LATE'",
        MJK + "escalation.csv line 6: 'source' is empty",
        MJK + "escalation.csv line 6: 'after' is not 'at once', P2D (working days) or PT30M but 'soon'",
        MJK + "escalation.csv line 7: 'to' is empty",
        MJK + "escalation.csv line 7: an emergency is counted on the clock, not in working days such as P1D",
        MJK + "escalation.csv line 8: 'after' is not P2D (working days) or PT30M but 'at once'",
        MJK + "escalation.csv line 9: silence is counted in working days, not PT5H",
        MJK + "escalation.csv line 11: 'after' (P2D) is not later than that of level 1 (P2D)",
        MJK + "escalation.csv: nobody is told of NORMAL SILENT",
        MJK + "escalation.csv: nobody is told of URGENT SILENT");
  }

  @Test
  void a_city_without_an_escalation_has_that_of_all_and_a_broken_one_of_all_is_refused_once() {
    tables.delete(MJK + "escalation.csv").replace("escalation.csv", "OVERDUE,*,1,", "OVERDUE,*,one,");

    assertThat(flaws())
        .contains("escalation.csv line 2: 'level' is not a number from 1 to 9 but 'one'")
        .allMatch(flaw -> flaw.startsWith("escalation.csv"));
    assertThat(tables.replace("escalation.csv", "OVERDUE,*,one,", "OVERDUE,*,1,").read().city("35.76").orElseThrow()
        .overdueLadder(Urgency.NORMAL)).extracting(Rung::to).containsExactly("Kepala OPD", "Camat", "Sekda");
  }

  @Test
  void the_catalogue_and_the_register_are_checked() {
    tables.append("catalogue/categories.csv", "KES-TB,HEALTH,,Twice,DINKES,,maybe")
        .append(MJK + "posyandu.csv", "35.76.03.1099.001,Melati,,");

    assertThat(flaws())
        .contains(
            "catalogue/categories.csv line 56: category KES-TB is here twice",
            "catalogue/categories.csv line 56: 'restricted' is not yes or no but 'maybe'",
            MJK + "posyandu.csv line 2: unknown area 35.76.03.1099")
        .anyMatch(flaw -> flaw.startsWith("catalogue/categories.csv line 56: 'field' is none of [KESEHATAN,"));
  }

  @Test
  void a_folder_that_is_none_or_empty_is_refused() {
    assertThatThrownBy(() -> Cities.in(dir.resolve("nowhere"))).isInstanceOf(CitiesRefused.class);
    assertThatThrownBy(() -> Cities.in(dir.resolve("35.76-mojokerto")))
        .isInstanceOf(CitiesRefused.class)
        .hasMessageContaining("no folder of a city");
  }

  private List<String> flaws() {
    var refusal = catchThrowableOfType(CitiesRefused.class, tables::read);
    assertThat(refusal).as("the refusal of these tables").isNotNull();
    return refusal.flaws();
  }

  @Test
  void what_is_yet_to_be_filled_in_is_said_cell_by_cell() {
    tables.replace(MJK + "opds.csv", "Dinas Pendidikan dan Kebudayaan,no,press", "? Dinas Pendidikan,no,? where from")
        .replace(MJK + "city.yml", "name: Kota Mojokerto", "name: \"? the city's name\"");

    assertThat(catchThrowableOfType(CitiesRefused.class, tables::read).flaws()).containsExactly(
        MJK + "city.yml: yet to be filled in: 'name' (the city's name)",
        MJK + "opds.csv line 2: yet to be filled in: 'name' (Dinas Pendidikan), 'source' (where from)");
  }

  @Test
  void a_city_without_a_kelurahan_is_refused() {
    tables.write(MJK + "areas.csv", "code,name,level,parent,aliases\n35.76,Kota Mojokerto,KOTA,ID,\n");

    assertThat(catchThrowableOfType(CitiesRefused.class, tables::read).flaws())
        .containsExactly(MJK + "areas.csv: there is no kelurahan");
  }
}
