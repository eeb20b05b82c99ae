package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "PU-N-BULAN|0.9|-|jalan rusak; PU-N-BULAN is no category",
      "PU-N-JALAN|1.9|-|jalan rusak; a weight is from 0 to 1",
      "PU-N-JALAN|0.9|X|jalan rusak; urgency is -, U or E",
      "PU-N-JALAN|0.9|-|@NOBODY rusak; no group @NOBODY",
      "PU-N-JALAN|0.9|-|>=3 jalan; a cue begins with a word",
      "PU-N-JALAN|0.9|-|jalan ~; is no phrase",
      "PU-N-JALAN|0.9|-|dalan rusak; is never seen",
      "PU-N-JALAN|much|-|jalan rusak; much",
      "PU-N-JALAN|0.9|-|; column 4 is empty"})
  void a_wrong_line_stops_the_start_with_its_place(String line, String complaint) {
    assertThatThrownBy(() -> rulesWith("pekerjaan-umum.tsv", "# one line of comment\n" + line.replace('|', '\t')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("pekerjaan-umum.tsv line 2: ").hasMessageContaining(complaint);
  }

  @Test
  void a_word_has_one_meaning_in_all_regions() {
    assertThatThrownBy(() -> rulesWith("sambas-malay.tsv", "wis\thujan")).hasMessage("sambas-malay.tsv line 1: wis already means sudah");
  }

  @Test
  void another_cue_is_another_model() {
    Rules other = rulesWith("pekerjaan-umum.tsv", "PU-N-JALAN\t0.9\t-\tjalan rusak");

    assertThat(other.model()).isNotEqualTo(Rules.shipped().model());
  }

  private static Rules rulesWith(String name, String content) {
    return Rules.of(asked -> asked.equals(name) ? new Table(name, content) : Table.shipped(asked));
  }
}
