package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Findings by the line. */
class BulkTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void keeps_good_lines_and_names_bad_ones_in_their_order() throws Exception {
    List<JsonNode> outcomes = sent(intake, String.join("\n",
        FAMILY_FALLEN_POOR, "{\"text\": ", "", saying("ab"), "[]", FindingsText.with("\"key\": 5"), saying("sumur keruh")));

    assertThat(statuses(outcomes)).containsExactly(201, 400, 422, 400, 422, 201);
    assertThat(outcomes).extracting(outcome -> outcome.get("line").intValue()).containsExactly(1, 2, 4, 5, 6, 7);
    assertThat(outcomes.get(2).at("/errors/0/pointer").stringValue()).isEqualTo("/text");
    assertThat(intake.file(outcomes.get(5).get("id").stringValue())).containsEntry("text", "sumur keruh");
  }

  @Test
  void takes_a_line_with_its_key_once_in_bulk_or_alone() throws Exception {
    String key = UUID.randomUUID().toString();
    String line = FindingsText.with("\"key\": \"" + key + "\"");

    List<JsonNode> outcomes = sent(intake, String.join("\n", line, line, saying("lain").replace("}", ", \"key\": \"" + key + "\"}")));

    assertThat(statuses(outcomes)).containsExactly(201, 200, 422);
    assertThat(outcomes.get(1).get("id")).isEqualTo(outcomes.get(0).get("id"));
    intake.report(FAMILY_FALLEN_POOR, key).expectStatus().isOk();
  }

  @Test
  void begins_a_trace_with_every_line() throws Exception {
    List<JsonNode> outcomes = sent(intake, (FAMILY_FALLEN_POOR + "\n").repeat(20));

    assertThat(outcomes).extracting(outcome -> outcome.get("traceId").stringValue()).doesNotHaveDuplicates().hasSize(20);
    assertThat(intake.file(outcomes.get(3).get("id").stringValue()))
        .containsEntry("traceId", outcomes.get(3).get("traceId").stringValue());
  }

  @Test
  void refuses_a_line_of_more_than_a_mebibyte_and_goes_on() throws Exception {
    String tooLong = FindingsText.with("\"x\": \"" + "a".repeat(2 << 20) + "\"");

    assertThat(statuses(sent(intake, FAMILY_FALLEN_POOR + "\n" + tooLong + "\n" + FAMILY_FALLEN_POOR)))
        .containsExactly(201, 413, 201);
  }

  @Test
  void of_another_content_type_is_refused_as_a_whole() throws Exception {
    var plain = HttpRequest.newBuilder(address(intake)).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(FAMILY_FALLEN_POOR)).build();

    assertThat(HTTP.send(plain, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void answers_after_the_last_line_so_that_a_client_may_write_all_before_it_reads() throws Exception {
    PipedInputStream body = new PipedInputStream(1 << 16);
    PipedOutputStream client = new PipedOutputStream(body);
    var request = HttpRequest.newBuilder(address(intake)).header("Content-Type", "application/x-ndjson")
        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)).build();
    CompletableFuture<HttpResponse<String>> answer =
        HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

    long began = System.nanoTime();
    write(client, 3_000);

    List<JsonNode> outcomes = lines(answer.get().body());
    System.out.printf("bulk: %.0f findings/s%n", 3_000 / ((System.nanoTime() - began) / 1e9));
    assertThat(statuses(outcomes)).hasSize(3_000).containsOnly(201);
    assertThat(outcomes).extracting(outcome -> outcome.get("line").intValue())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 3_000).boxed().toList());
  }

  @Test
  void gives_503_for_every_line_after_the_store_failed() throws Exception {
    var mongo = TestServers.privateMongo();
    try (RunningIntake own = RunningIntake.on(TestServers.get().kafka(), mongo.uri())) {
      PipedInputStream body = new PipedInputStream(1 << 16);
      PipedOutputStream client = new PipedOutputStream(body);
      var request = HttpRequest.newBuilder(address(own)).header("Content-Type", "application/x-ndjson")
          .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)).build();
      var answer = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      client.write((FAMILY_FALLEN_POOR + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8));
      await().atMost(Duration.ofMinutes(1)).until(() -> own.storedCount() >= 500);
      mongo.stop();
      write(client, 100);

      List<Integer> statuses = statuses(lines(answer.get().body()));
      assertThat(statuses).hasSize(1_100).containsOnly(201, 503);
      assertThat(statuses.subList(0, 400)).containsOnly(201);
      assertThat(statuses.subList(1_000, 1_100)).containsOnly(503);
    } finally {
      mongo.close();
    }
  }

  private static void write(OutputStream client, int findings) {
    try (client) {
      for (int i = 0; i < findings; i++) {
        client.write((FAMILY_FALLEN_POOR + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<JsonNode> sent(RunningIntake intake, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(intake)).header("Content-Type", "application/x-ndjson")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    return lines(answer.body());
  }

  private static URI address(RunningIntake intake) {
    return URI.create(intake.address() + "/api/v1/findings/bulk");
  }

  private static List<JsonNode> lines(String body) {
    return Stream.of(body.split("\n")).map(EventJson.MAPPER::readTree).toList();
  }

  private static List<Integer> statuses(List<JsonNode> outcomes) {
    return outcomes.stream().map(outcome -> outcome.get("status").intValue()).toList();
  }
}
