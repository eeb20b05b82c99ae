package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearseTest {
  private static final String DRAIN = "Got depan musholla mampet, kalau hujan air masuk rumah";
  @TempDir Path dir;

  @Test
  void each_complaint_shows_where_it_would_have_gone() throws IOException {
    Typed rehearsal = rehearse("text\n\"" + DRAIN + "\"\nTerima kasih banyak bu\n", "--area", "35.76.03.1002");

    assertThat(rehearsal.exitCode()).isZero();
    assertThat(line(rehearsal, 2)).contains("ROUTE", "NORMAL", "PU-N-DRAINASE", "3576-puprperakim", "Got depan musholla");
    assertThat(line(rehearsal, 3)).contains("NOT_A_FINDING", "Terima kasih");
    assertThat(rehearsal.out())
        .contains("PEKERJAAN_UMUM           1       0")
        .contains("2 complaints read, 0 rows left out")
        .contains("0 would wait for a person in triage. Nothing was stored.");
  }

  @Test
  void without_an_area_no_opd_is_named() throws IOException {
    Typed rehearsal = rehearse("text\n\"" + DRAIN + "\"\n");

    assertThat(line(rehearsal, 2)).contains("ROUTE", "PU-N-DRAINASE").doesNotContain("3576");
    assertThat(rehearsal.out()).contains("1 lie in no area that the tables know");
  }

  @Test
  void a_row_may_say_its_own_area_by_code_or_by_name() throws IOException {
    Typed rehearsal = rehearse("kelurahan,keluhan\nMiji,\"%1$s\"\n61.72.01.1003,\"%1$s\"\nNegeri Antah,\"%1$s\"\n".formatted(DRAIN),
        "--area", "32.71");

    assertThat(line(rehearsal, 2)).contains("3576-puprperakim");
    assertThat(line(rehearsal, 3)).contains("6172-");
    assertThat(line(rehearsal, 4)).contains("3271-dpupr");
  }

  @Test
  void a_byte_order_mark_semicolons_and_texts_of_several_lines_are_borne() throws IOException {
    Typed rehearsal = rehearse("\uFEFFNo;Isi ;Tanggal\r\n1;\"Got mampet,\r\nair masuk rumah\";3 Mei\r\n\r\n2;Sampah menumpuk di TPS;4 Mei\r\n");

    assertThat(line(rehearsal, 2)).contains("PU-N-DRAINASE", "Got mampet, air masuk rumah");
    assertThat(line(rehearsal, 5)).contains("PU-N-SAMPAH");
    assertThat(rehearsal.out()).contains("2 complaints read, 0 rows left out");
  }

  @Test
  void files_of_old_spreadsheets_are_read_too() throws IOException {
    Charset old = Charset.forName("windows-1252");
    Files.write(dir.resolve("old.csv"), "laporan\n“Got mampet” di gang\n".getBytes(old));

    assertThat(line(Typed.city("rehearse", dir.resolve("old.csv")), 2)).contains("“Got mampet” di gang");
  }

  @Test
  void commas_that_nobody_quoted_are_text_where_the_text_comes_last() throws IOException {
    Typed rehearsal = rehearse("no,text\n1,Got mampet, air masuk rumah, tolong\n");

    assertThat(line(rehearsal, 2)).contains("Got mampet, air masuk rumah, tolong");
  }

  @Test
  void bad_rows_are_named_and_the_rest_goes_on() throws IOException {
    String tooLong = "a ".repeat(2001);
    Typed rehearsal = rehearse("no,text,day\n1,,x\n2,ya,x\n3," + tooLong + ",x\n4,a,b,c\n5\n6," + "Sampah menumpuk" + ",x\n7,\"open,x\n8,y,z\n");

    assertThat(rehearsal.out())
        .contains("     2  left out: no text")
        .contains("     3  left out: a text of less than 3 characters")
        .contains("     4  left out: a text of more than 4000 characters")
        .contains("     5  left out: 4 cells where 3 are due")
        .contains("     6  left out: no text")
        .contains("2 complaints read, 5 rows left out");
    assertThat(line(rehearsal, 7)).contains("PU-N-SAMPAH");
  }

  @Test
  void numbers_of_persons_are_never_printed() throws IOException {
    Typed rehearsal = rehearse("text\n"
        + "Ibu Sri NIK 3576 0141 0190 0002 belum dapat bansos hubungi 0812-3456-7890\n"
        + "x".repeat(50) + " 3576014101900002 lapar\n"
        + "\u001b[31mmerah\u0007 got mampet +62 812 3456 7890\n");

    assertThat(rehearsal.out())
        .contains("[NIK]")
        .contains("[telepon]")
        .doesNotContainPattern("\\d{9,}")
        .doesNotContain("0141", "3456", "\u001b", "\u0007");
  }

  @Test
  void a_file_without_such_a_column_is_refused_naming_those_that_it_has() throws IOException {
    Typed refused = rehearse("no,uraian\n1,Got mampet\n");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("--column NAME").contains("no | uraian");
    assertThat(rehearse("no,uraian\n1,Got mampet di gang\n", "--column", "Uraian").out()).contains("1 complaints read");
  }

  @Test
  void a_workbook_an_unknown_area_and_a_missing_file_are_refused() throws IOException {
    Files.write(dir.resolve("book.xlsx"), "PK\u0003\u0004...".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Typed.city("rehearse", dir.resolve("book.xlsx")).err()).contains("save it as CSV first");
    assertThat(rehearse("text\nGot mampet\n", "--area", "33.74").err()).contains("The tables have no area 33.74");
    assertThat(Typed.city("rehearse", dir.resolve("none.csv")).err()).contains("There is no file");
  }

  @Test
  void a_city_that_is_not_in_force_can_be_rehearsed() throws IOException {
    Semarang semarang = Semarang.filledInIn(dir);

    Typed rehearsal = rehearse("text\n\"" + DRAIN + "\"\n", "--area", Semarang.SEKAYU, "--tables", semarang.folder());

    assertThat(line(rehearsal, 2)).contains("3374-pupr");
  }

  @Test
  void an_empty_file_and_one_with_a_heading_only_end_well() throws IOException {
    assertThat(rehearse("").err()).contains("--column NAME");
    assertThat(rehearse("text\n").out()).contains("0 complaints read, 0 rows left out");
  }

  private Typed rehearse(String csv, Object... options) throws IOException {
    Path file = Files.write(dir.resolve("complaints.csv"), csv.getBytes(UTF_8));
    Object[] words = new Object[options.length + 2];
    words[0] = "rehearse";
    words[1] = file;
    System.arraycopy(options, 0, words, 2, options.length);
    return Typed.city(words);
  }

  private static String line(Typed rehearsal, int line) {
    return rehearsal.out().lines().filter(row -> row.startsWith("%6d ".formatted(line))).findFirst().orElseThrow();
  }
}
