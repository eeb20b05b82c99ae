package id.posyandu.referral.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answers when it refuses, seen from outside. */
class RefusalsTest {
  private static final String JSON = "application/json";
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  @Test
  void name_every_error_and_the_trace() throws Exception {
    JsonNode problem = problem(post("/api/v1/things", JSON, "{\"text\":\"\",\"people\":0}"), 422);

    assertThat(problem.path("errors")).hasSize(2);
    assertThat(problem.path("instance").asString()).isEqualTo("/api/v1/things");
    assertThat(problem.path("type").asString()).isEqualTo("urn:posyandu:problem:unprocessable-content");
  }

  @Test
  void of_broken_json_are_400() throws Exception {
    problem(post("/api/v1/things", JSON, "{\"text\":"), 400);
    problem(post("/api/v1/things", JSON, ""), 400);
  }

  @Test
  void of_another_content_type_are_415() throws Exception {
    problem(post("/api/v1/things", "text/plain", "x"), 415);
  }

  @Test
  void of_a_body_over_one_mebibyte_are_413_whether_or_not_its_length_was_announced() throws Exception {
    String large = "{\"text\":\"" + "x".repeat(2 << 20) + "\"}";

    problem(post("/api/v1/things", JSON, large), 413);
    problem(send("/api/v1/things", JSON, BodyPublishers.fromPublisher(BodyPublishers.ofString(large))), 413);
  }

  @Test
  void leave_bulk_its_64_mebibytes() throws Exception {
    assertThat(post("/api/v1/things/bulk", "application/x-ndjson", "x".repeat(2 << 20)).statusCode()).isEqualTo(200);
  }

  @Test
  void of_unknown_paths_methods_and_parameters_are_problems_too() throws Exception {
    problem(get("/nowhere"), 404);
    problem(post("/api/v1/things/broken", JSON, "{}"), 405);
    problem(get("/api/v1/things?limit=many"), 400);
    problem(get("/api/v1/things?limit=0"), 400);
  }

  @Test
  void of_a_query_string_that_is_none_are_400() throws Exception {
    problem(get("/api/v1/things?limit=1&=nameless"), 400);
  }

  @Test
  void of_what_only_claims_to_be_a_form_are_415() throws Exception {
    problem(post("/api/v1/things", "multipart/form-data", "x"), 415);
  }

  @Test
  void say_nothing_of_a_fault_of_ours_but_its_trace() throws Exception {
    JsonNode problem = problem(get("/api/v1/things/broken"), 500);

    assertThat(problem.toString()).doesNotContain("3576010101010001").doesNotContain("IllegalState").doesNotContain(".java");
  }

  @Test
  void of_a_dead_store_are_503_within_two_seconds() throws Exception {
    try (var mongo = TestServers.privateMongo();
        var service = KitTestApplication.start(TestServers.get().kafka(), mongo.uri())) {
      URI address = URI.create("http://127.0.0.1:%d/api/v1/things/kept".formatted(
          ((WebServerApplicationContext) service).getWebServer().getPort()));
      HttpRequest keep = HttpRequest.newBuilder(address).header("Content-Type", JSON)
          .POST(BodyPublishers.ofString("{\"text\":\"got mampet\"}")).build();
      assertThat(http.send(keep, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      mongo.stop();

      Instant asked = Instant.now();
      HttpResponse<String> refused = http.send(keep, BodyHandlers.ofString());

      problem(refused, 503);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void leave_no_actuator_open_but_health_and_prometheus() throws Exception {
    assertThat(get("/actuator/prometheus").body()).contains("referral_outbox_depth");
    assertThat(get("/actuator/health/readiness").body()).contains("\"UP\"");
    for (String closed : new String[] {"env", "beans", "heapdump", "configprops", "loggers", "shutdown"}) {
      assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(404);
    }
  }

  @Test
  void are_named_in_the_openapi_document() throws Exception {
    JsonNode responses =
        json.readTree(get("/v3/api-docs").body()).path("paths").path("/api/v1/things").path("post").path("responses");

    assertThat(responses.propertyNames()).contains("200", "400", "413", "415", "422", "503");
  }

  private JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    JsonNode problem = json.readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(problem.path("errors").isArray()).isTrue();
    return problem;
  }

  private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
    return send(path, type, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    URI address = URI.create(KitTestApplication.address() + path);
    return http.send(
        HttpRequest.newBuilder(address).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(KitTestApplication.address() + path);
    return http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofString());
  }
}
