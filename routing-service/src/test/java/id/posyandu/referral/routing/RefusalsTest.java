package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.MIJI;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Bad input, and the plain answers beside it. */
class RefusalsTest {
  private static RestTestClient http;
  private static String item;

  @BeforeAll
  static void start() {
    http = Routing.shared().http();
    try (Wiretap wire = new Wiretap(TestServers.get().kafka())) {
      var reported = Findings.unclear(MIJI);
      wire.say(Topics.FINDINGS, reported);
      item = wire.awaitOne(reported.finding(), FindingTriaged.class).item();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                                    | 422 |
      {"categories":["KES-BALITA"],"dismiss":"ganda"}       | 422 |
      {"categories":[]}                                     | 422 | /categories
      {"categories":["XYZ","KES-BALITA"]}                   | 422 | /categories/0
      {"categories":[null]}                                 | 422 | /categories/0
      {"categories":"KES-BALITA"}                           | 422 | /categories
      {"opds":["3271-dinsos"]}                              | 422 | /opds/0
      {"opds":["3576-dlh"],"by":7}                          | 422 | /by
      {"dismiss":" "}                                       | 422 | /dismiss
      {"duplicateOf":"x"}                                   | 422 | /duplicateOf
      {"dismiss":"PLN","duplicateOf":null,"opds":["3576-dlh"]} | 422 |
      {"dismiss":                                           | 400 |
      [1]                                                   | 400 |
      """)
  void a_bad_decision_changes_nothing(String json, int status, String pointer) {
    var answer = post("/api/v1/triage/" + item + "/decision", json).expectStatus().isEqualTo(status)
        .expectHeader().contentType("application/problem+json").expectBody(String.class).returnResult().getResponseBody();

    assertThat(answer).contains("\"traceId\"").contains(pointer == null ? "errors" : "\"" + pointer + "\"");
    http.get().uri("/api/v1/triage?limit=500").exchange().expectBody(String.class)
        .value(list -> assertThat(list).contains(item));
  }

  @ParameterizedTest
  @CsvSource({"limit=0,400", "limit=501,400", "limit=x,400", "after=!!,400", "after=eHh4,400", "finding=x,400",
      "area=99,404", "area=%00,404", "area=ID,200", "decided=x,400", "decided=true,200", "decided=true&after=!!,400", "area=35.76.03,200",
      "reason=KELIRU,400", "reason=,200", "'reason=,',200", "'reason=REVIEW,RETURNED_TWICE',200", "reason=%00,200"})
  void the_list_says_what_it_does_not_understand(String query, int status) {
    // the query is sent as it stands: no template, no second encoding
    http.get().uri(builder -> java.net.URI.create(builder.path("/api/v1/triage").build() + "?" + query))
        .exchange().expectStatus().isEqualTo(status);
  }

  @Test
  void an_item_that_does_not_exist_is_unknown() {
    post("/api/v1/triage/" + UUID.randomUUID() + "/decision", "{\"dismiss\":\"x\"}").expectStatus().isNotFound();
    post("/api/v1/triage/x%00y/decision", "{\"dismiss\":\"x\"}").expectStatus().is4xxClientError();
  }

  @Test
  void a_key_that_is_too_long_is_refused() {
    http.post().uri("/api/v1/triage/{item}/decision", item).header("Idempotency-Key", "k".repeat(256))
        .contentType(MediaType.APPLICATION_JSON).body("{\"dismiss\":\"x\"}").exchange().expectStatus().isBadRequest();
  }

  @Test
  void another_content_type_is_refused() {
    http.post().uri("/api/v1/classifications").contentType(MediaType.TEXT_PLAIN).body("halo").exchange()
        .expectStatus().isEqualTo(415);
  }

  @Test
  void a_body_of_two_mebibytes_is_refused() {
    post("/api/v1/classifications", "{\"text\":\"" + "a".repeat(2 << 20) + "\"}").expectStatus().isEqualTo(413);
  }

  @Test
  void a_text_is_read_and_nothing_is_stored() {
    long before = Routing.shared().mongo().getCollection(Cases.COLLECTION).countDocuments();

    post("/api/v1/classifications",
        "{\"text\":\"Pak Slamet kena PHK, anaknya sudah 3 minggu tidak masuk sekolah\",\"area\":\"" + MIJI + "\"}")
        .expectStatus().isOk().expectBody()
        .jsonPath("$.decision").isEqualTo("ROUTE")
        .jsonPath("$.fields[0].field").isNotEmpty()
        .jsonPath("$.fields[0].score").isNumber()
        .jsonPath("$.fields[0].evidence[0]").isNotEmpty()
        .jsonPath("$.categories[0].category").isNotEmpty()
        .jsonPath("$.urgency").isNotEmpty()
        .jsonPath("$.model").isNotEmpty();

    assertThat(Routing.shared().mongo().getCollection(Cases.COLLECTION).countDocuments()).isEqualTo(before);
  }

  @Test
  void a_text_that_is_missing_empty_too_long_or_from_nowhere_is_refused() {
    post("/api/v1/classifications", "{}").expectStatus().isEqualTo(422);
    post("/api/v1/classifications", "{\"text\":\"\"}").expectStatus().isEqualTo(422);
    post("/api/v1/classifications", "{\"text\":\"" + "a".repeat(4001) + "\"}").expectStatus().isEqualTo(422);
    post("/api/v1/classifications", "{\"text\":\"\",\"area\":\"99\"}").expectStatus().isEqualTo(422).expectBody()
        .jsonPath("$.errors.length()").isEqualTo(2);
  }

  @Test
  void the_whole_table_of_a_day_can_be_read() {
    http.get().uri("/api/v1/routes?area=35.76&on=2026-11-21").exchange().expectStatus().isOk().expectBody()
        .jsonPath("$.items.length()").isEqualTo(54)
        .jsonPath("$.items[0].category").isEqualTo("KES-BALITA")
        .jsonPath("$.items[0].opd.code").isEqualTo("3576-dinkesp2kb")
        .jsonPath("$.items[0].respondWithin").isEqualTo("P5D")
        .jsonPath("$.items[0].finishWithin").isEqualTo("P14D")
        .jsonPath("$.items[?(@.category=='PDK-DASAR')].support[0].code").isEqualTo("3576-dinsosp3a")
        .jsonPath("$.next").isEmpty();
    http.get().uri("/api/v1/routes?area=99").exchange().expectStatus().isNotFound();
    http.get().uri("/api/v1/routes").exchange().expectStatus().isBadRequest();
    http.get().uri("/api/v1/routes?area=35.76&on=besok").exchange().expectStatus().isBadRequest();
  }

  @Test
  void it_describes_itself() {
    http.get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody()
        .jsonPath("$.paths['/api/v1/triage/{item}/decision'].post.responses['409']").exists();
    http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    http.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
  }

  private static ResponseSpec post(String path, String json) {
    return http.post().uri(java.net.URI.create(path)).contentType(MediaType.APPLICATION_JSON).body(json).exchange();
  }
}
