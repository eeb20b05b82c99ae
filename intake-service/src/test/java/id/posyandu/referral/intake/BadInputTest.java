package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.saying;
import static id.posyandu.referral.intake.FindingsText.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is refused, each with its status and its problem; nothing of it is stored or said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private final RunningIntake intake = RunningIntake.shared();
  private long storedBefore;
  private int saidBefore;

  @BeforeAll
  void count() {
    storedBefore = intake.storedCount();
    await().until(() -> intake.unsentCount() == 0);
    saidBefore = intake.topics.all("referral.findings").size();
  }

  @AfterAll
  void nothing_was_stored_or_said() {
    assertThat(intake.storedCount()).isEqualTo(storedBefore);
    assertThat(intake.topics.all("referral.findings")).hasSize(saidBefore);
  }

  static Stream<Arguments> refused_members() {
    String tomorrowNight = Instant.now().plus(Duration.ofHours(25)).toString();
    return Stream.of(
        Arguments.of("{\"area\": \"35.76.03.1002\"}", "/text"),
        Arguments.of("{\"text\": \"rumah roboh\"}", "/area"),
        Arguments.of(saying(""), "/text"),
        Arguments.of(saying("  ab  "), "/text"),
        Arguments.of(saying("a".repeat(4001)), "/text"),
        Arguments.of(saying("\\u0000 rumah"), "/text"),
        Arguments.of(saying("rumah \\ud83d"), "/text"),
        Arguments.of(FAMILY_FALLEN_POOR.replace("35.76.03.1002", "99.99.99.9999"), "/area"),
        Arguments.of(FAMILY_FALLEN_POOR.replace("35.76.03.1002", "35.76.03"), "/area"),
        Arguments.of(FAMILY_FALLEN_POOR.replace("\"35.76.03.1002\"", "35"), "/area"),
        Arguments.of(with("\"posyandu\": \"35.76.03.1001.001\""), "/posyandu"),
        Arguments.of(with("\"posyandu\": \"35.76.03.1002.1\""), "/posyandu"),
        Arguments.of(with("\"location\": {\"latitude\": -7.4}"), "/location/longitude"),
        Arguments.of(with("\"location\": {\"longitude\": 112.4, \"detail\": \"gang 3\"}"), "/location/latitude"),
        Arguments.of(with("\"observedAt\": \"" + tomorrowNight + "\""), "/observedAt"),
        Arguments.of(with("\"observedAt\": \"+999999999-12-31T23:59:59Z\""), "/observedAt"),
        Arguments.of(with("\"observedAt\": \"-999999999-01-01T00:00:00Z\""), "/observedAt"),
        Arguments.of(with("\"observedAt\": \"kemarin\""), "/observedAt"),
        Arguments.of(with("\"categories\": [\"SOS-N-MISKIN\", \"SOS-X\"]"), "/categories/1"),
        Arguments.of(with("\"categories\": [null]"), "/categories/0"),
        Arguments.of(with("\"categories\": \"SOS-N-MISKIN\""), "/categories"),
        Arguments.of(with("\"urgency\": \"PANIK\""), "/urgency"),
        Arguments.of(with("\"urgency\": \"UNKNOWN\""), "/urgency"),
        Arguments.of(with("\"urgency\": 1"), "/urgency"),
        Arguments.of(with("\"programs\": [\"Kampung Bahagia\"]"), "/programs/0"),
        Arguments.of(with("\"programs\": [\"a3576031010850001\"]"), "/programs/0"),
        Arguments.of(with("\"people\": 0"), "/people"),
        Arguments.of(with("\"people\": 99999999999999999999"), "/people"),
        Arguments.of(with("\"people\": 1.5"), "/people"),
        Arguments.of(with("\"people\": \"lima\""), "/people"),
        Arguments.of(with("\"location\": {\"latitude\": -91}"), "/location/latitude"),
        Arguments.of(with("\"location\": {\"longitude\": 1e400}"), "/location/longitude"),
        Arguments.of(with("\"location\": []"), "/location"),
        Arguments.of(with("\"attachments\": [{\"uri\": \"file:///etc/passwd\"}]"), "/attachments/0/uri"),
        Arguments.of(with("\"attachments\": [{\"uri\": \"https://a.example\", \"sha256\": \"abc\"}]"), "/attachments/0/sha256"),
        Arguments.of(with("\"attachments\": [" + "{\"uri\": \"https://a.example\"},".repeat(10) + "{\"uri\": \"https://a.example\"}]"), "/attachments"),
        Arguments.of(with("\"source\": {\"system\": \"wa:x\", \"id\": \"1\"}"), "/source/system"),
        Arguments.of(with("\"subject\": {\"nik\": \"123\"}"), "/subject/nik"),
        Arguments.of(with("\"subject\": {\"phone\": \"telepon saja\"}"), "/subject/phone"));
  }

  @ParameterizedTest
  @MethodSource("refused_members")
  void a_member_that_is_wrong_is_named(String json, String pointer) {
    Map<String, Object> problem = problem(intake.report(json), 422);

    assertThat(pointers(problem)).containsExactly(pointer);
  }

  @Test
  void all_that_is_wrong_is_named_at_once() {
    String json = """
        {"text": "", "area": "1", "posyandu": "x", "urgency": "PANIK", "people": "lima", "location": {"latitude": 100}}""";

    assertThat(pointers(problem(intake.report(json), 422)))
        .containsExactlyInAnyOrder("/text", "/area", "/posyandu", "/urgency", "/people", "/location/latitude");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"text\": ", "[]", "\"text\"", "null", "{} {}", "\u0000"})
  void broken_json_is_malformed(String json) {
    problem(intake.report(json), 400);
  }

  @Test
  void json_that_is_nested_without_end_is_malformed() {
    problem(intake.report(with("\"x\": " + "[".repeat(100_000))), 400);
  }

  @Test
  void an_empty_body_is_called_empty() {
    assertThat(problem(intake.report(""), 400)).hasEntrySatisfying("detail", said ->
        assertThat((String) said).contains("empty"));
  }

  @Test
  void another_content_type_is_415_and_the_answer_names_the_right_one() {
    var problem = problem(
        intake.rest.post().uri("/api/v1/findings").contentType(MediaType.TEXT_PLAIN).body("rumah roboh").exchange(), 415);

    assertThat((String) problem.get("detail")).contains("application/json");
  }

  @Test
  void a_body_of_two_mebibytes_is_413() {
    problem(intake.report(with("\"x\": \"" + "a".repeat(2 << 20) + "\"")), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\"\""})
  void a_blank_idempotency_key_is_malformed(String key) {
    problem(intake.report(FAMILY_FALLEN_POOR, key), 400);
  }

  @Test
  void a_key_of_256_characters_is_malformed() {
    problem(intake.report(FAMILY_FALLEN_POOR, "k".repeat(256)), 400);
  }

  private static Map<String, Object> problem(RestTestClient.ResponseSpec answer, int status) {
    answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    Map<String, Object> problem = RunningIntake.file(answer);
    assertThat(problem).containsEntry("status", status).containsKeys("type", "title", "instance", "errors");
    assertThat((String) problem.get("traceId")).matches("[0-9a-f]{32}");
    assertThat(problem.toString()).doesNotContain("Exception", "rumah roboh", "at id.posyandu");
    return problem;
  }

  @SuppressWarnings("unchecked")
  private static List<String> pointers(Map<String, Object> problem) {
    return ((List<Map<String, String>>) problem.get("errors")).stream().map(error -> error.get("pointer")).toList();
  }
}
