package id.posyandu.referral.reporting.realisation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.kit.web.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealisationCsvTest {
  private static final String HEADING = "area,year,quarter,service,mustServe,served";
  private static final String ROW = "35.76,2026,3,KES-BUMIL,1200,1140";

  @ParameterizedTest
  @ValueSource(strings = {HEADING + "\n" + ROW, "\uFEFF" + HEADING + "\r\n" + ROW + "\r\n", HEADING + "\n\n" + ROW + "\n\n"})
  void commas_a_byte_order_mark_and_any_line_end_are_read(String file) {
    assertThat(wishes(file)).singleElement().satisfies(RealisationCsvTest::isTheRow);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void so_are_semicolons_and_tabs_and_columns_in_any_order_beside_others(String delimiter) {
    String file = ("served,mustServe,service,quarter,year,area,catatan,quality\n1140,1200,KES-BUMIL,3,2026,35.76,x,y")
        .replace(",", delimiter);

    assertThat(wishes(file)).singleElement().satisfies(RealisationCsvTest::isTheRow);
  }

  @Test
  void an_empty_cell_is_not_known_and_0_is_nobody() {
    var wish = wishes(HEADING + ",quality.needed,quality.fulfilled,problem\n35.76,2026,3,KES-BUMIL,0,,,0,").get(0);

    assertThat(wish.mustServe()).isZero();
    assertThat(wish.served()).isNull();
    assertThat(wish.quality()).isEqualTo(new NewRealisation.Quality(null, 0L));
    assertThat(wish.problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.200", "1,5", "12e3", "=1+1", "seribu", "99999999999999999999999999", "-1"})
  void a_number_that_is_none_is_refused_and_not_guessed(String number) {
    var read = RealisationCsv.rows((HEADING + "\n35.76,2026,3,KES-BUMIL,\"" + number + "\",").getBytes(UTF_8)).get(0)
        .body().as(NewRealisation.class);

    assertThat(read.errors()).extracting(error -> error.pointer()).containsExactly("/mustServe");
  }

  @Test
  void rows_are_known_by_the_line_on_which_they_begin() {
    String file = HEADING + ",problem\n" + ROW + ",\"satu\ndua\ntiga\"\n\n35.76,2026\n" + ROW + ",\n";
    List<Row> rows = RealisationCsv.rows(file.getBytes(UTF_8));

    assertThat(rows).extracting(Row::line).containsExactly(2L, 6L, 7L);
    assertThatThrownBy(() -> rows.get(1).body()).isInstanceOf(Refusal.class).hasMessageContaining("2 cells where 7");
  }

  @Test
  void an_open_quotation_mark_loses_what_is_behind_it_and_nothing_before() {
    List<Row> rows = RealisationCsv.rows((HEADING + ",problem\n" + ROW + ",a\n" + ROW + ",\"b\n" + ROW + ",c\n").getBytes(UTF_8));

    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
    assertThat(rows.get(0).body().as(NewRealisation.class).errors()).isEmpty();
    assertThatThrownBy(() -> rows.get(1).body()).isInstanceOf(Refusal.class).hasMessageContaining("quotation mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wilayah,tahun\n", "area,year,quarter,service,served\n", HEADING + ",area\n"})
  void a_wrong_heading_is_named(String file) {
    assertThatThrownBy(() -> RealisationCsv.rows(file.getBytes(UTF_8)))
        .isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.detail()).contains("heading")));
  }

  @Test
  void another_encoding_is_named() {
    assertThatThrownBy(() -> RealisationCsv.rows((HEADING + ",problem\n" + ROW + ",caf\u00e9").getBytes(ISO_8859_1)))
        .isInstanceOf(Refusal.class).hasMessageContaining("UTF-8");
  }

  private static List<NewRealisation> wishes(String file) {
    return RealisationCsv.rows(file.getBytes(UTF_8)).stream()
        .map(row -> row.body().as(NewRealisation.class).orRefuse()).toList();
  }

  private static void isTheRow(NewRealisation wish) {
    assertThat(wish.key()).isEqualTo(new RowKey("35.76", 2026, 3, "KES-BUMIL"));
    assertThat(wish.mustServe()).isEqualTo(1200);
    assertThat(wish.served()).isEqualTo(1140);
  }
}
