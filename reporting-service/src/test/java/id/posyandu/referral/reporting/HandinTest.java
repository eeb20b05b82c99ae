package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reports that people hand in: real topics in, HTTP out. */
class HandinTest {
  private static final String MIJI = "35.76.03.1002";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final AtomicInteger MONTHS = new AtomicInteger(new Random().nextInt(200));

  @TempDir private static Path dir;
  private static Topic topic;
  private static Running service;

  @BeforeAll
  static void start() {
    topic = new Topic(TestServers.get().kafka());
    service = Running.ready(dir, "--reporting.reports.cases=5");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_report_stays_as_it_was_handed_in_and_says_what_changed_since() throws Exception {
    var period = aMonthOfItsOwn();
    var referral = UUID.randomUUID();
    var story = storyIn(period).reported().routed(List.of(SpmField.SOSIAL), Story.referral(referral, "3576-dinsosp3a", SpmField.SOSIAL));
    topic.tell(story.said());
    awaitInStep(MIJI, period, "open", 1);

    var first = handIn(wish(MIJI, period), null);
    assertThat(first.statusCode()).isEqualTo(201);
    var id = json(first).get("id").stringValue();
    assertThat(json(first).get("revision").intValue()).isEqualTo(1);
    assertThat(json(first).get("preliminary").booleanValue()).isFalse();
    assertThat(json(service.get("/api/v1/reports/" + id)).get("changedSince").size()).isZero();

    story.overdue(referral, ReferralClock.RESPOND).moved(referral, FollowUpStatus.RETURNED);
    topic.tell(story.said());
    awaitInStep(MIJI, period, "returned", 1);

    var kept = json(service.get("/api/v1/reports/" + id));
    assertThat(kept.at("/report/whole/counts/open").intValue()).isEqualTo(1);
    assertThat(kept.at("/report/cases/0/opds/0/status").stringValue()).isEqualTo("ASSIGNED");
    assertThat(kept.at("/report/asOf")).isEqualTo(kept.at("/handedIn/asOf"));
    assertThat(kept.get("changedSince").valueStream().map(change -> change.get("count").stringValue() + " "
            + change.get("then").longValue() + " " + change.get("now").longValue()))
        .contains("open 1 0", "returned 0 1", "inReview 0 1");

    var second = json(handIn(wish(MIJI, period), null));
    assertThat(second.get("revision").intValue()).isEqualTo(2);
    assertThat(json(service.get("/api/v1/reports?area=35.76&period=" + period)).get("items").valueStream()
            .map(one -> one.get("revision").intValue()))
        .containsExactly(2, 1);
  }

  @Test
  void the_same_key_hands_in_once_and_another_payload_with_it_is_refused() throws Exception {
    var period = aMonthOfItsOwn();
    var key = UUID.randomUUID().toString();

    var first = handIn(wish("35.76", period), key);
    var again = handIn(wish("35.76", period), key);
    var other = handIn(wish("35.76.03", period), key);

    assertThat(Stream.of(first, again, other).map(HttpResponse::statusCode)).containsExactly(201, 200, 422);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void those_who_hand_in_at_the_same_time_get_a_number_each() throws Exception {
    var period = aMonthOfItsOwn();
    var threads = Executors.newFixedThreadPool(8);
    Callable<JsonNode> one = () -> json(handIn(wish("35.76", period), null));
    var all = threads.invokeAll(Collections.nCopies(8, one));
    threads.shutdown();

    assertThat(all.stream().map(HandinTest::revision))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void a_city_s_report_has_its_kecamatan_the_six_fields_and_the_cases() throws Exception {
    var period = aMonthOfItsOwn();
    topic.tell(storyIn(period).reported().said());
    awaitInStep("35.76", period, "reported", 1);

    var report = json(service.get("/api/v1/reports/35.76/" + period));

    assertThat(report.get("level").stringValue()).isEqualTo("KOTA");
    assertThat(report.get("below").valueStream().map(one -> one.get("area").stringValue()))
        .containsExactly("35.76.01", "35.76.02", "35.76.03");
    assertThat(report.get("fields").size()).isEqualTo(6);
    assertThat(report.at("/cases/0/number").stringValue()).isEqualTo("MJK-7K3Q");
    for (var part : Map.of("35.76.03", "KECAMATAN", MIJI, "KELURAHAN", MIJI + ".001", "POSYANDU").entrySet()) {
      var one = json(service.get("/api/v1/reports/" + part.getKey() + "/" + period));
      assertThat(one.get("level").stringValue()).isEqualTo(part.getValue());
      assertThat(one.get("cases").size()).isEqualTo(1);
    }
  }

  @Test
  void it_can_be_taken_away_as_csv_of_either_part_and_as_xlsx_with_both() throws Exception {
    var period = aMonthOfItsOwn();
    topic.tell(storyIn(period).reported().said());
    awaitInStep(MIJI, period, "reported", 1);
    var path = "/api/v1/reports/" + MIJI + "/" + period;

    var numbers = service.get(path + "?format=csv");
    assertThat(numbers.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
    assertThat(numbers.headers().firstValue("content-disposition").orElseThrow())
        .contains("laporan-" + MIJI + "-" + period + ".csv");
    assertThat(numbers.body().lines().toList())
        .hasSize(9)
        .anyMatch(line -> line.startsWith(MIJI + ",Miji,Kelurahan," + period + ",semua,1,1,0"));
    assertThat(service.get(path + "?format=csv&part=cases").body().lines().skip(1))
        .singleElement().asString().startsWith("MJK-7K3Q," + MIJI + ",Miji," + MIJI + ".001," + period + "-10,");

    var id = json(handIn(wish(MIJI, period), null)).get("id").stringValue();
    var xlsx = service.download("/api/v1/reports/" + id + "?format=xlsx");
    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(entries(xlsx.body())).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
  }

  @Test
  void more_cases_than_a_report_bears_are_said_to_be_missing_and_it_cannot_be_handed_in() throws Exception {
    var period = aMonthOfItsOwn();
    for (int i = 0; i < 6; i++) {
      topic.tell(storyIn(period).reported().said());
    }
    await().atMost(SOON).until(() -> json(service.get("/api/v1/cases?period=" + period)).get("items").size() == 6);

    var report = json(service.get("/api/v1/reports/35.76/" + period));
    assertThat(report.get("complete").booleanValue()).isFalse();
    assertThat(report.get("cases").size()).isEqualTo(5);
    assertThat(handIn(wish("35.76", period), null).statusCode()).isEqualTo(422);
  }

  @Test
  void a_month_that_has_not_ended_is_preliminary_and_one_to_come_is_refused() throws Exception {
    var now = YearMonth.now(ZoneId.of("Asia/Jakarta"));

    assertThat(json(service.get("/api/v1/reports/61.72/" + now)).get("preliminary").booleanValue()).isTrue();
    assertThat(json(service.get("/api/v1/reports/61.72/" + now.getYear())).get("preliminary").booleanValue()).isTrue();
    assertThat(service.get("/api/v1/reports/61.72/" + now.plusMonths(1)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "35.77/2024-01, 404",
    "ID/2024-01, 400",
    "35.76/2024-13, 400",
    "35.76/2024-Q5, 400",
    "35.76/2024-01?format=pdf, 400",
    "35.76/2024-01?format=csv&part=all, 400",
    "7c9e6679-7425-40de-944b-e07fc1f90ae7, 404",
    "keine, 400",
    "?area=35.77, 404",
    "?period=2024-13, 400",
    "?after=x, 400"
  })
  void what_cannot_be_asked_is_refused(String what, int status) throws Exception {
    var refusal = service.get("/api/v1/reports" + (what.startsWith("?") ? "" : "/") + what);

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void what_cannot_be_handed_in_is_refused_with_all_that_is_wrong() throws Exception {
    var refusal = handIn("{\"area\":\"35.77\",\"period\":\"2999-01\",\"by\":\" \",\"note\":\"3576011203990001\"}", null);

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(json(refusal).get("errors").valueStream().map(error -> error.get("pointer").stringValue()))
        .containsExactlyInAnyOrder("/area", "/period", "/by", "/note");
    assertThat(handIn("{}", null).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "nonsense", "\"\""})
  void what_is_no_json_object_is_refused(String body) throws Exception {
    assertThat(handIn(body, null).statusCode()).isEqualTo(400);
  }

  private static void awaitInStep(String area, String period, String count, int number) {
    await().atMost(SOON).until(() -> {
      var report = json(service.get("/api/v1/reports/" + area + "/" + period));
      return report.get("inStep").booleanValue() && report.at("/whole/counts/" + count).intValue() == number;
    });
  }

  private static String wish(String area, String period) {
    return "{\"area\":\"%s\",\"period\":\"%s\",\"by\":\"ketua-tp\",\"note\":\"=1+1\"}".formatted(area, period);
  }

  private static HttpResponse<String> handIn(String body, String key) throws IOException, InterruptedException {
    return key == null
        ? service.post("/api/v1/reports", body)
        : service.post("/api/v1/reports", body, "Idempotency-Key", key);
  }

  private static int revision(Future<JsonNode> handedIn) {
    try {
      return handedIn.get().get("revision").intValue();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return EventJson.MAPPER.readTree(response.body());
  }

  private static List<String> entries(byte[] xlsx) throws IOException {
    try (var zip = new ZipFile(Files.write(dir.resolve(UUID.randomUUID() + ".xlsx"), xlsx).toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  /** Long past, so that it has ended. */
  private static String aMonthOfItsOwn() {
    return YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement()).toString();
  }

  private static Story storyIn(String period) {
    return new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(period + "-10T01:00:00Z"));
  }
}
