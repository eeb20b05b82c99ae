package id.posyandu.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to be read gets a decision soon, or a refusal that says why; and nothing is guessed at random. */
class ClassificationsTest {
  private static final String MIJI = "35.76.03.1002";
  /** Generous, for a machine that tests do not have for themselves. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static RestTestClient http;

  @BeforeAll
  static void start() {
    http = Routing.shared().http();
  }

  static Stream<String> saying_nothing() {
    return Stream.of("😀🔥🙏😭".repeat(500), "0812-3456-7890", "+62 812 3456 7890", "3576 0112 3456 0001", "hp 0812xxxxxxx",
        "Dear all, please find attached the quarterly report and let me know your thoughts before Monday",
        "السلام عليكم ورحمة الله وبركاته كيف حالكم اليوم", "今天的会议推迟到下周三下午两点", "<p></p><br/><div class='x'></div>",
        "a".repeat(4000), "1".repeat(4000), "1 ".repeat(2000), "1-".repeat(2000), ".", "\u0000", "\n\n\t", "\\uD83D\\uDE00", "?!?!?!", "\u202E\u200B\uFEFF");
  }

  @ParameterizedTest
  @MethodSource("saying_nothing")
  void what_says_nothing_is_left_to_a_person_without_a_guess(String text) {
    JsonNode read = read(text);

    assertThat(read.get("decision").asString()).isEqualTo("TRIAGE");
    assertThat(read.get("fields").size()).isZero();
    assertThat(read.get("urgency").asString()).isEqualTo("NORMAL");
  }

  static Stream<String> strange() {
    return Stream.of("jalan\u0000rusak\u0007parah", "banjir ".repeat(571), "tidak anak ".repeat(360), "jalan " + "1 ".repeat(1900),
        "an. ".repeat(1000), "<script>alert('banjir')</script>", "{\"text\":\"jalan rusak\"}", "%00%ff' OR 1=1 --", "J A L A N  R U S A K",
        "JALAN RUSAK!!!!!!!!!!!!!!!!!!!!!!!!!", "jalan\u00ADrusak", "ｊａｌａｎ　ｒｕｓａｋ", "z̷a̷l̷g̷o̷ jalan rusak".repeat(90), "RT.".repeat(1300));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void no_department_is_asked_without_a_word_of_the_text_that_speaks_for_it(String text) {
    JsonNode read = read(text);

    if (read.get("decision").asString().equals("ROUTE")) {
      assertThat(read.get("fields").size()).isPositive();
      read.get("fields").forEach(field -> field.get("evidence").forEach(quote -> assertThat(text).contains(quote.asString())));
      assertThat(read.get("fields").get(0).get("evidence").size()).isPositive();
    }
  }

  @Test
  void a_chain_message_is_dismissed_and_tags_are_read_through() {
    assertThat(read("SEBARKAN!!! Bagikan ke 10 grup, besok internet gratis 50GB untuk semua pengguna").get("decision").asString())
        .isEqualTo("NOT_A_FINDING");
    assertThat(read("<p>jalan <b>rusak</b> berlubang parah di gang mawar</p>").at("/categories/0/category").asString())
        .isEqualTo("PU-N-JALAN");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"text":7}                                          | 422 | /text
      {"text":null}                                       | 422 | /text
      {"text":["jalan rusak"]}                            | 422 | /text
      {"text":""}                                         | 422 | /text
      {}                                                  | 422 | /text
      {"text":"jalan rusak","area":"99.99"}               | 422 | /area
      {"text":"jalan rusak","area":""}                    | 422 | /area
      {"text":"jalan rusak","area":35}                    | 422 | /area
      {"text":"jalan rusak","area":"35.76.03.1002\\u0000"}| 422 | /area
      {"text":"jalan rusak"                               | 400 |
      "jalan rusak"                                       | 400 |
      null                                                | 400 |
      """)
  void what_is_no_text_or_no_area_is_refused_by_name(String json, int status, String pointer) {
    String answer = http.post().uri("/api/v1/classifications").contentType(MediaType.APPLICATION_JSON).body(json).exchange()
        .expectStatus().isEqualTo(status).expectHeader().contentType("application/problem+json")
        .expectBody(String.class).returnResult().getResponseBody();

    assertThat(answer).contains("\"traceId\"").contains(pointer == null ? "\"title\"" : "\"" + pointer + "\"");
  }

  @Test
  void ten_kilobytes_without_a_space_are_too_long() {
    http.post().uri("/api/v1/classifications").contentType(MediaType.APPLICATION_JSON)
        .body("{\"text\":\"" + "jalanrusak".repeat(1024) + "\"}").exchange().expectStatus().isEqualTo(422);
  }

  static Stream<byte[]> broken_bytes() {
    byte[] invalid = "{\"text\":\"jalan #rusak\"}".getBytes(StandardCharsets.US_ASCII);
    invalid[15] = (byte) 0xC3;
    byte[] encodedSurrogate = "{\"text\":\"jalan ### rusak\"}".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, encodedSurrogate, 15, 3);
    return Stream.of(invalid, encodedSurrogate, "{\"text\":\"jalan \u0000 rusak\"}".getBytes(StandardCharsets.UTF_8), new byte[] {0}, new byte[0]);
  }

  @ParameterizedTest
  @MethodSource("broken_bytes")
  void bytes_that_are_no_json_text_are_refused(byte[] body) {
    http.post().uri("/api/v1/classifications").contentType(MediaType.APPLICATION_JSON).body(body).exchange()
        .expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\uD83D", "\\uDE00", "jalan rusak \\uD83D", "\\uDE00\\uD83D jalan rusak berlubang"})
  void half_a_character_breaks_nothing(String escaped) {
    int status = http.post().uri("/api/v1/classifications").contentType(MediaType.APPLICATION_JSON)
        .body("{\"text\":\"" + escaped + "\"}").exchange().returnResult(byte[].class).getStatus().value();

    assertThat(status).isIn(200, 400, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"an. Siti Aminah kena TB, batuk darah sudah sebulan, NIK 3576011234560001",
      "a.n. SITI AMINAH (3576 0112 3456 0001) batuk darah TB hp 0812-3456-7890", "A/N Siti Aminah kena TB batuk darah, wa +62 812 3456 7890",
      "atas nama siti aminah NIK 3.5.7.6.0.1.1.2.3.4.5.6.0.0.0.1 batuk darah TB", "nama: Siti Aminah, KK 3576-0112-3456-0001, TB batuk darah"})
  void what_could_name_a_person_is_never_evidence(String text) {
    JsonNode read = read(text);
    List<String> quotes = read.get("fields").valueStream().flatMap(field -> field.get("evidence").valueStream()).map(JsonNode::asString).toList();

    assertThat(quotes).isNotEmpty();
    assertThat(String.join(" ", quotes).toLowerCase()).doesNotContain("aminah").doesNotContain("siti").doesNotContainPattern("\\d{2}");
  }

  private static JsonNode read(String text) {
    long begun = System.nanoTime();
    String answer = http.post().uri("/api/v1/classifications").contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().writeValueAsString(java.util.Map.of("text", text, "area", MIJI))).exchange()
        .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    JsonNode read = JsonMapper.shared().readTree(answer);
    assertThat(read.get("decision").asString()).isIn("ROUTE", "TRIAGE", "NOT_A_FINDING");
    return read;
  }
}
