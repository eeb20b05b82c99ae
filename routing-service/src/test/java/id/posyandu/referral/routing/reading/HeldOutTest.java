package id.posyandu.referral.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floors stand a little under what was reached. A change that falls below them is a worse reader: mend it, not them. */
class HeldOutTest {

  private static final Map<String, Urgency> URGENCIES =
      Map.of("N", Urgency.NORMAL, "U", Urgency.URGENT, "E", Urgency.EMERGENCY);

  private final FindingReader reader = FindingReader.shipped();
  private final FindingReader rulesAlone = FindingReader.byRulesAlone();
  private final Map<String, Category> categories = Rules.shipped().categories();

  /** No model learned from these texts; the corpus and not they chose its bounds, but we looked at them now and then. */
  @Test
  void the_reader_is_as_good_as_it_was() {
    Quality quality = Quality.of(reader, heldOut());

    assertThat(quality.fieldF1()).as("%s", quality).isGreaterThan(0.95);
    assertThat(quality.exactFields()).isGreaterThan(0.91);
    assertThat(quality.categoryF1()).isGreaterThan(0.93);
    assertThat(quality.emergencyRecall()).isGreaterThan(0.95);
    assertThat(quality.emergencyPrecision()).isGreaterThan(0.83);
    assertThat(quality.dismissedRecall()).isGreaterThan(0.98);
    assertThat(quality.dismissedPrecision()).isGreaterThan(0.94);
    assertThat(quality.urgency()).isGreaterThan(0.9);
    assertThat(quality.leads()).isGreaterThan(0.98);
    assertThat(quality.triaged()).isLessThan(0.05);
  }

  /** The rules were made while looking at some of these texts. */
  @Test
  void the_rules_alone_are_as_good_as_they_were() {
    Quality quality = Quality.of(rulesAlone, heldOut());

    assertThat(quality.fieldF1()).as("%s", quality).isGreaterThan(0.97);
    assertThat(quality.exactFields()).isGreaterThan(0.95);
    assertThat(quality.categoryF1()).isGreaterThan(0.96);
    assertThat(quality.emergencyRecall()).isGreaterThan(0.94);
    assertThat(quality.emergencyPrecision()).isGreaterThan(0.9);
    assertThat(quality.dismissedRecall()).isGreaterThan(0.94);
    assertThat(quality.dismissedPrecision()).isGreaterThan(0.94);
    assertThat(quality.urgency()).isGreaterThan(0.95);
    assertThat(quality.leads()).isGreaterThan(0.95);
    assertThat(quality.triaged()).isLessThan(0.05);
  }

  @Test
  void all_54_categories_are_reached() {
    Set<String> reached = heldOut().stream().flatMap(label -> reader.read(label.text()).categories().stream())
        .map(CategoryReading::category).collect(Collectors.toSet());

    assertThat(reached).containsExactlyInAnyOrderElementsOf(categories.keySet()).hasSize(54);
  }

  private List<Quality.Labelled> heldOut() {
    return Table.shipped("held-out.tsv").rows().stream().map(this::labelled).toList();
  }

  private Quality.Labelled labelled(Table.Row row) {
    Set<String> codes = row.required(1).equals("-") ? Set.of() : Stream.of(row.required(1).split(" ")).collect(Collectors.toSet());
    Set<String> fields = codes.stream().map(code -> categories.get(code).field().name()).collect(Collectors.toSet());
    return new Quality.Labelled(row.required(0), fields, codes, URGENCIES.get(row.required(2)));
  }
}
