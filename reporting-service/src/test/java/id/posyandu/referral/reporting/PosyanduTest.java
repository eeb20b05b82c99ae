package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The register and what posyandu say of themselves, through the front door. Mojokerto's register stays empty here. */
class PosyanduTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String DOOR = "/api/v1/posyandu";
  private static final String JSON = "application/json";

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;

  @BeforeAll
  static void start() {
    topic = new Topic(TestServers.get().kafka());
    service = Running.ready(dir);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_posyandu_is_put_into_the_register_once_and_closed_by_its_last_day() throws Exception {
    String melati = """
        {"code":"61.72.01.1001.001","name":"Melati","from":"2024-01-01"%s}""";

    assertThat(service.put(DOOR, JSON, melati.formatted("")).statusCode()).isEqualTo(201);
    assertThat(service.put(DOOR, JSON, melati.formatted("")).statusCode()).isEqualTo(200);
    assertThat(service.put(DOOR, JSON, melati.formatted(",\"until\":\"2026-03-15\"")).statusCode()).isEqualTo(200);

    assertThat(codes("area=61.72.01.1001")).containsExactly("61.72.01.1001.001");
    assertThat(codes("area=61.72.01.1001&on=2026-03-14")).hasSize(1);
    assertThat(codes("area=61.72.01.1001&on=2026-03-15")).isEmpty();
    assertThat(codes("area=61.72.01.1001&period=2026-03")).hasSize(1);
    assertThat(codes("area=61.72.01.1001&period=2026-04")).isEmpty();
    assertThat(codes("area=61.72.01.1002")).isEmpty();
  }

  @Test
  void of_a_list_the_good_are_kept_and_the_bad_are_named() throws Exception {
    var answer = service.put(DOOR, JSON, """
        [{"code":"61.72.02.1001.001","name":"Anggrek","from":"2024-01-01"},
         {"code":"61.72.02.1001","name":"","from":"kemarin"},
         {"code":"99.99.99.9999.001","name":"Nusa","from":"2024-01-01","until":"2024-01-01"},
         {"code":"61.72.02.1001.002","name":"Mawar","from":"2024-01-01"}]""");

    assertThat(json(answer).get("items").valueStream().map(one -> one.get("status").asInt() + " " + pointers(one)))
        .containsExactly("201 []", "422 [/code, /from, /name]", "422 [/code, /until]", "201 []");
  }

  @Test
  void a_long_register_comes_in_pages() throws Exception {
    String list = IntStream.rangeClosed(1, 7)
        .mapToObj("{\"code\":\"61.72.03.1001.%03d\",\"name\":\"Posyandu\",\"from\":\"2024-01-01\"}"::formatted)
        .toList().toString();
    service.put(DOOR, JSON, list);

    JsonNode first = json(service.get(DOOR + "?area=61.72.03&limit=4"));
    JsonNode second = json(service.get(DOOR + "?area=61.72.03&limit=4&after=" + first.get("next").asString()));

    assertThat(first.get("items")).hasSize(4);
    assertThat(second.get("items")).hasSize(3);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void what_it_declares_is_kept_said_and_shown() throws Exception {
    String code = "35.76.03.1001.001";
    String month = YearMonth.now().minusMonths(1).toString();
    var first = declares(code, month, "\"SOSIAL\",\"PENDIDIKAN\",\"SOSIAL\"", "declare-" + code);
    var again = declares(code, month, "\"SOSIAL\",\"PENDIDIKAN\",\"SOSIAL\"", "declare-" + code);
    var other = declares(code, month, "\"KESEHATAN\"", "declare-" + code);
    declares(code, month, "\"KESEHATAN\"", "declare-2-" + code);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(json(first));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(pointers(json(other))).containsExactly("Idempotency-Key");
    await().atMost(SOON).untilAsserted(() -> assertThat(saidOf(code)).hasSize(2));
    var said = saidOf(code).get(0);
    var event = EventJson.MAPPER.readValue(said.value(), FieldsDeclared.class);
    assertThat(event.fields()).containsExactly(SpmField.PENDIDIKAN, SpmField.SOSIAL);
    assertThat(event.period()).isEqualTo(month);
    assertThat(event.area()).isEqualTo("35.76.03.1001");
    assertThat(event.by()).isEqualTo(code);
    assertThat(header(said, "ce_type")).isEqualTo("posyandu.post.declared.v1");
    assertThat(header(said, "ce_subject")).isEqualTo(code);
  }

  @Test
  void simultaneous_first_posts_of_one_key_are_one_declaration() throws Exception {
    String code = "35.76.03.1002.001";
    var statuses = new ArrayList<Integer>();
    var threads = Executors.newFixedThreadPool(8);
    Callable<Integer> post = () -> declares(code, "2026-01", "\"SOSIAL\"", "race-" + code).statusCode();
    for (var one : threads.invokeAll(Collections.nCopies(8, post))) {
      statuses.add(one.get());
    }
    threads.shutdown();

    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    await().atMost(SOON).untilAsserted(() -> assertThat(saidOf(code)).isNotEmpty());
    assertThat(saidOf(code)).hasSize(1);
  }

  @Test
  void the_register_of_a_month_shows_who_declared_what() throws Exception {
    service.put(DOOR, JSON, """
        [{"code":"15.71.01.1001.001","name":"Kenanga","from":"2024-01-01"},
         {"code":"15.71.01.1001.002","name":"Dahlia","from":"2024-01-01"}]""");
    declares("15.71.01.1001.001", "2026-02", "\"SOSIAL\",\"KESEHATAN\"", "m-1");
    declares("15.71.01.1001.001", "2026-02", "\"PENDIDIKAN\"", "m-2");
    declares("15.71.01.1001.001", "2026-03", "\"TRANTIBUMLINMAS\"", "m-3");

    JsonNode items = json(service.get(DOOR + "?area=15.71&period=2026-02")).get("items");

    assertThat(items.get(0).get("declared").valueStream().map(JsonNode::asString))
        .containsExactly("KESEHATAN", "PENDIDIKAN", "SOSIAL");
    assertThat(items.get(1).get("declared")).isEmpty();
    assertThat(json(service.get(DOOR + "?area=15.71")).get("items").get(0).get("declared").isNull()).isTrue();
  }

  @Test
  void where_a_city_keeps_a_register_only_its_posyandu_may_declare() throws Exception {
    service.put(DOOR, JSON, """
        {"code":"32.71.01.1001.001","name":"Teratai","from":"2025-01-01","until":"2026-01-01"}""");

    assertThat(declares("32.71.01.1001.001", "2025-12", "\"SOSIAL\"", "r-1").statusCode()).isEqualTo(201);
    assertThat(declares("32.71.01.1001.001", "2026-01", "\"SOSIAL\"", "r-2").statusCode()).isEqualTo(404);
    assertThat(declares("32.71.01.1001.009", "2025-12", "\"SOSIAL\"", "r-3").statusCode()).isEqualTo(404);
    assertThat(declares("99.99.99.9999.001", "2025-12", "\"SOSIAL\"", "r-4").statusCode()).isEqualTo(404);
    assertThat(declares("melati", "2025-12", "\"SOSIAL\"", "r-5").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "{} | /period /fields",
    "{\"period\":\"2026-13\",\"fields\":[]} | /fields /period",
    "{\"period\":\"9998-01\",\"fields\":[\"SOSIAL\"]} | /period",
    "{\"period\":\"2019-12\",\"fields\":[\"SOSIAL\"]} | /period",
    "{\"period\":\"2026-01\",\"fields\":[\"KEUANGAN\"]} | /fields/0",
    "{\"period\":\"2026-01\",\"fields\":[\"SOSIAL\",\"UNKNOWN\"]} | /fields/1",
    "{\"period\":\"2026-01\",\"fields\":[null]} | /fields/0",
    "{\"period\":\"2026-01\",\"fields\":[\"SOSIAL\"],\"by\":\"3576011234567890\"} | /by"
  })
  void a_declaration_that_cannot_be_so_is_refused_with_every_error(String body, String pointers) throws Exception {
    var refusal = service.post(DOOR + "/35.76.03.1003.001/reports", body);

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(pointers(json(refusal))).containsExactlyInAnyOrder(pointers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"area=99.99, 404", "period=2026-13, 400", "on=kemarin, 400", "limit=0, 400", "after=%25, 400"})
  void what_cannot_be_asked_is_refused(String query, int status) throws Exception {
    assertThat(service.get(DOOR + "?" + query).statusCode()).isEqualTo(status);
  }

  private static HttpResponse<String> declares(String code, String period, String fields, String key) throws Exception {
    String body = "{\"period\":\"%s\",\"fields\":[%s]}".formatted(period, fields);
    return service.post(DOOR + "/" + code + "/reports", body, "Idempotency-Key", key);
  }

  private static List<String> codes(String query) throws Exception {
    return json(service.get(DOOR + "?" + query)).get("items").valueStream()
        .map(one -> one.get("code").asString()).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> saidOf(String code) {
    return topic.all(Topics.DECLARATIONS).stream().filter(record -> record.key().equals(code)).toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<String> pointers(JsonNode refusal) {
    return refusal.get("errors").valueStream().map(error -> error.get("pointer").asString()).sorted().toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return EventJson.MAPPER.readTree(answer.body());
  }
}
