package id.posyandu.referral.kit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void words_are_marked_wherever_they_stand_however_they_are_written() {
    var pieces = Marked.in("Kena PHK, sejak kena phk anak putus sekolah", List.of(List.of("kena PHK"), List.of("putus sekolah")));

    assertThat(pieces).containsExactly(
        new Marked("Kena PHK", 1),
        new Marked(", sejak ", 0),
        new Marked("kena phk", 1),
        new Marked(" anak ", 0),
        new Marked("putus sekolah", 2));
  }

  @Test
  void spaces_do_not_matter_and_what_does_not_stand_there_marks_nothing() {
    assertThat(Marked.in("Kena  PHK", List.of(List.of("kena PHK")))).containsExactly(new Marked("Kena  PHK", 1));
    assertThat(Marked.in("aman", List.of(List.of("roboh", "(.*)", " ", "")))).containsExactly(new Marked("aman", 0));
  }

  @Test
  void where_quotes_overlap_the_first_has_the_place() {
    assertThat(Marked.in("tidak masuk sekolah", List.of(List.of("tidak masuk", "masuk sekolah"))))
        .containsExactly(new Marked("tidak masuk sekolah", 1));
    assertThat(Marked.in("tidak masuk sekolah", List.of(List.of("tidak masuk"), List.of("masuk sekolah"))))
        .containsExactly(new Marked("tidak masuk", 1), new Marked(" sekolah", 2));
  }

  @Test
  void an_erased_text_has_no_pieces() {
    assertThat(Marked.in(null, List.of(List.of("x")))).isEmpty();
    assertThat(Marked.in("", List.of(List.of("x")))).isEmpty();
  }

  @Test
  void a_beginning_never_cuts_a_sign_in_two() {
    var pieces = Marked.in("aman 😀 sekali", List.of(List.of("aman")));

    assertThat(Marked.beginning(pieces, 6)).extracting(Marked::text).containsExactly("aman", " …");
  }

  @Property
  void the_pieces_are_the_text_whatever_is_marked(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String text,
      @ForAll @Size(max = 4) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 5) String> words) {
    var pieces = Marked.in(text, List.of(words));

    assertThat(pieces.stream().map(Marked::text).collect(Collectors.joining())).isEqualTo(text);
    assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
  }
}
