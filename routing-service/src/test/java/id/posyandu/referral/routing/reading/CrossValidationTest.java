package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors stand a little under what was reached on situations that no model had seen: mend the reader, not them. */
class CrossValidationTest {

  private static List<LeftOut> rows;

  @BeforeAll
  static void read_every_situation_by_a_model_that_never_saw_it() throws IOException {
    rows = LeftOut.of(CorpusTest.corpus(), Rules.shipped(), LeftOut.Denied.NOTHING);
  }

  @Test
  void fields_are_found_in_new_situations() {
    List<LeftOut> decided = rows.stream().filter(row -> row.reading().decision() != Decision.TRIAGE).toList();
    double both = decided.stream().mapToInt(row -> row.fields().size() + read(row).size()).sum();
    double right = decided.stream().mapToLong(row -> read(row).stream().filter(row.fields()::contains).count()).sum();

    assertThat(1 - (double) decided.size() / rows.size()).as("share of triage").isLessThan(0.155);
    assertThat(2 * right / both).as("micro F1").isGreaterThan(0.86);
    assertThat(share(decided, decided.stream().filter(row -> read(row).equals(row.fields())).toList())).as("exact").isGreaterThan(0.74);
  }

  @Test
  void most_of_what_is_no_finding_is_dismissed_and_little_else() {
    List<LeftOut> dismissed = rows.stream().filter(row -> row.reading().decision() == Decision.NOT_A_FINDING).toList();
    List<LeftOut> none = rows.stream().filter(row -> row.fields().isEmpty()).toList();
    List<LeftOut> right = dismissed.stream().filter(none::contains).toList();

    assertThat(share(none, right)).as("recall").isGreaterThan(0.78);
    assertThat(share(dismissed, right)).as("precision").isGreaterThan(0.89);
  }

  @Test
  void most_emergencies_are_seen_and_none_waits_for_a_person() {
    List<LeftOut> read = rows.stream().filter(row -> row.reading().urgency() == Urgency.EMERGENCY).toList();
    List<LeftOut> are = rows.stream().filter(row -> row.urgency() == Urgency.EMERGENCY).toList();
    List<LeftOut> right = read.stream().filter(are::contains).toList();

    assertThat(read).allMatch(row -> row.reading().decision() == Decision.ROUTE);
    assertThat(share(are, right)).as("recall").isGreaterThan(0.84);
    assertThat(share(read, right)).as("precision").isGreaterThan(0.72);
  }

  @Test
  void violence_and_children_in_danger_are_hardly_ever_dismissed() {
    assertThat(rows).filteredOn(row -> row.categories().contains("TTL-N-PPA") || row.categories().contains("SOS-ANAK"))
        .filteredOn(row -> row.reading().decision() == Decision.NOT_A_FINDING).hasSizeLessThanOrEqualTo(1);
  }

  /** A small corpus learns in a moment. */
  @Test
  void the_same_corpus_gives_the_same_model_to_the_byte() throws IOException {
    Rules rules = Rules.shipped();
    Corpus few = new Corpus(CorpusTest.corpus().examples().subList(0, 300), CorpusTest.corpus().tables());

    assertThat(bytes(Training.learned(rules, few))).isEqualTo(bytes(Training.learned(rules, few)));
  }

  private static byte[] bytes(TrainedModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static Set<SpmField> read(LeftOut row) {
    Set<SpmField> fields = EnumSet.noneOf(SpmField.class);
    row.reading().fields().forEach(field -> fields.add(field.field()));
    return fields;
  }

  private static double share(List<LeftOut> of, List<LeftOut> right) {
    return (double) right.size() / of.size();
  }
}
