package id.posyandu.referral.reporting.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void a_text_that_a_spreadsheet_would_run_stays_a_text(String text) {
    assertThat(written(text)).contains("'" + text);
  }

  @Test
  void numbers_and_empty_cells_stay_what_they_are() {
    assertThat(written(-3L, null, "Miji")).isEqualTo("-3,,Miji\r\n");
  }

  private static String written(Object... cells) {
    var table = new Table("x", "x", List.of("h"), List.of(Arrays.asList(cells)));
    return new String(Csv.bytes(table), UTF_8).substring("\uFEFFh\r\n".length());
  }
}
