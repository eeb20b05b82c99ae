package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.events.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

  private static final Map<String, Category> CATEGORIES = Rules.shipped().categories();

  @Test
  void every_category_has_enough_to_learn_from() throws IOException {
    Map<String, Long> rows = corpus().examples().stream().flatMap(one -> one.categories().stream())
        .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

    assertThat(rows.keySet()).isEqualTo(CATEGORIES.keySet());
    assertThat(rows.values()).allMatch(count -> count >= 30);
  }

  @Test
  void what_is_no_finding_is_never_urgent() throws IOException {
    assertThat(corpus().examples()).filteredOn(one -> one.categories().isEmpty()).hasSizeGreaterThan(400)
        .allMatch(one -> one.urgency() == Urgency.NORMAL);
  }

  @Test
  void nobody_is_named_by_a_number() throws IOException {
    assertThat(corpus().examples()).noneMatch(one -> one.text().matches(".*(?<!\\d)(?!0{8})[1-9]\\d{15}(?!\\d).*"))
        .noneMatch(one -> one.text().matches(".*(?<!\\d)(08|628)\\d{8,11}(?!\\d).*"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "a|jv|NORMAL|PU-N-BULAN|jalan; PU-N-BULAN is no category",
      "a|de|NORMAL|PU-N-JALAN|jalan; de is no dialect",
      "a|jv|SOON|PU-N-JALAN|jalan; SOON is no urgency",
      "a|jv|NORMAL|PU-N-JALAN; 4 columns",
      "a|jv|NORMAL|PU-N-JALAN|; column 5 is empty"})
  void a_wrong_line_stops_the_build_with_its_place(String line, String complaint) {
    Table table = new Table("bogor.tsv", "situation\tdialect\turgency\tcategories\ttext\n" + line.replace('|', '\t'));

    assertThatThrownBy(() -> Corpus.of(List.of(table), CATEGORIES)).hasMessageStartingWith("bogor.tsv line 2: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void a_text_stands_there_once() {
    Table twice = new Table("bogor.tsv", "header\na\tid\tNORMAL\t\thalo\nb\tid\tNORMAL\t\thalo");

    assertThatThrownBy(() -> Corpus.of(List.of(twice), CATEGORIES)).hasMessage("bogor.tsv line 3: this text stands here twice");
  }

  static Corpus corpus() throws IOException {
    return Corpus.in(Path.of("src", "corpus"), CATEGORIES);
  }
}
