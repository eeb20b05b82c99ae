package id.posyandu.referral.routing.evaluate;

import static id.posyandu.referral.events.SpmField.KESEHATAN;
import static id.posyandu.referral.events.SpmField.PEKERJAAN_UMUM;
import static id.posyandu.referral.events.SpmField.SOSIAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_labelled_file_gives_a_table_with_the_worst_mistakes() throws IOException {
    int code = evaluate("""
        {"id": "A1", "text": "jalan depan sekolah rusak parah", "fields": ["PEKERJAAN_UMUM"], "categories": ["PU-N-JALAN"], "urgency": "NORMAL"}
        {"id": "A2", "text": "jalan gang rusak berlubang", "fields": ["KESEHATAN"], "sure": false}
        {"id": "A3", "text": "terima kasih bu kader", "fields": [], "alt": [["SOSIAL"]]}
        """);

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 rows", "1 rows", "where the annotator was not sure", "macro F1",
        "NOT_A_FINDING", "EMERGENCY", "texts a second", "A2  jalan gang rusak berlubang", "because");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "{\"text\": \"a\"}; rows.jsonl line 2: 'fields' is no list",
      "{\"fields\": []}; rows.jsonl line 2: 'text' is missing",
      "{\"text\": \"a\", \"fields\": [\"HUKUM\"]}; rows.jsonl line 2: there is no field HUKUM",
      "{\"text\": \"a\", \"fields\": [], \"urgency\": \"SOON\"}; rows.jsonl line 2: there is no urgency SOON",
      "[1]; rows.jsonl line 2: is no JSON object",
      "{text; rows.jsonl line 2: is no JSON"})
  void a_bad_row_is_named_by_its_line(String row, String complaint) throws IOException {
    assertThat(evaluate("{\"text\": \"a\", \"fields\": []}\n" + row + "\n")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(complaint);
  }

  @Test
  void a_missing_file_and_a_missing_word_are_told() throws IOException {
    assertThat(run("nowhere.jsonl")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file nowhere.jsonl", "Usage: ./stack evaluate");
  }

  @Test
  void rows_are_those_decided_and_those_triaged_and_only_the_decided_count() {
    Scores scores = new Scores(List.of(
        read(Set.of(SOSIAL), List.of(), Decision.ROUTE, SOSIAL),
        read(Set.of(SOSIAL, KESEHATAN), List.of(), Decision.ROUTE, SOSIAL, PEKERJAAN_UMUM),
        read(Set.of(KESEHATAN), List.of(), Decision.TRIAGE, SOSIAL)));

    assertThat(scores.decided().rows().size() + scores.triaged().rows().size()).isEqualTo(scores.rows().size());
    assertThat(scores.micro()).isEqualTo(new Scores.Tally(2, 1, 1));
    assertThat(scores.exact()).isEqualTo(0.5);
    assertThat(scores.triaged().allFields().f1()).isZero();
  }

  @Test
  void a_set_that_could_be_defended_counts_as_right() {
    Scores scores = new Scores(List.of(
        read(Set.of(SOSIAL), List.of(Set.of(KESEHATAN)), Decision.ROUTE, KESEHATAN),
        read(Set.of(SOSIAL), List.of(Set.of()), Decision.NOT_A_FINDING)));

    assertThat(scores.exact()).isEqualTo(1);
    assertThat(scores.dismissed().precision()).isEqualTo(1);
  }

  private int evaluate(String rows) throws IOException {
    Path file = directory.resolve("rows.jsonl");
    Files.writeString(file, rows);
    return run(file.toString());
  }

  private int run(String... words) throws IOException {
    return Evaluation.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static Read read(Set<SpmField> wants, List<Set<SpmField>> alternatives, Decision decision, SpmField... read) {
    EnumSet<SpmField> wanted = EnumSet.noneOf(SpmField.class);
    wanted.addAll(wants);
    List<FieldReading> fields = Stream.of(read).map(field -> new FieldReading(field, 0.9, List.of())).toList();
    return new Read(new Labelled("x", "text", wanted, alternatives, null, null, true),
        new Reading(decision, fields, List.<CategoryReading>of(), Urgency.NORMAL, "m"));
  }
}
