package id.posyandu.referral.opd;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void marks_the_words_that_led_here_whatever_their_case_and_spaces() {
    assertThat(marked("Pak Slamet Kena  PHK, anaknya kena phk juga", "kena PHK")).containsExactly("Kena  PHK", "kena phk");
  }

  @Test
  void marks_overlapping_phrases_once_and_nothing_that_does_not_stand_there() {
    assertThat(marked("tidak masuk sekolah", "tidak masuk", "masuk sekolah", "(.*)", " ")).containsExactly("tidak masuk sekolah");
    assertThat(marked("aman", "roboh")).isEmpty();
  }

  @Property
  void loses_no_letter(@ForAll String text, @ForAll List<String> because) {
    assertThat(MarkedText.of(text, because).parts().stream().map(MarkedText.Part::text).collect(joining())).isEqualTo(text);
  }

  private static List<String> marked(String text, String... because) {
    return MarkedText.of(text, List.of(because)).parts().stream()
        .filter(MarkedText.Part::marked)
        .map(MarkedText.Part::text)
        .toList();
  }
}
