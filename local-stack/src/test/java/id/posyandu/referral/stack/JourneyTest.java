package id.posyandu.referral.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.stack.Ports.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One case's whole way on the real stack: told straight, then everything that was said told again, doubled and shuffled. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
  private static final Map<String, Object> FAMILY =
      Map.of(
          "text", "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah. NIK 3576 0101 0101 0001 "
              + "a.n. Slamet Riyadi",
          "area", "35.76.03.1002",
          "posyandu", "35.76.03.1002.001",
          "cadre", "kader-miji-07",
          "subject", Map.of("name", "Slamet Riyadi", "nik", "3576010101010001", "phone", "081234567890"));

  private RunningStack stack;
  private Api api;
  private String finding;

  @BeforeAll
  void start_the_stack(@TempDir(cleanup = CleanupMode.NEVER) Path data) {
    Ports ports = new Ports(FreeOffset.any());
    stack = RunningStack.start(data, ports, line -> System.out.println("journey: " + line));
    api = new Api(ports);
  }

  @AfterAll
  void end_the_stack() {
    stack.close();
  }

  @Test
  @Order(1)
  void goes_from_a_cadres_words_to_two_departments_and_back_into_the_indicators() {
    JsonNode reported = api.post(Service.INTAKE, "/api/v1/findings", FAMILY).orFail();
    finding = reported.path("id").asString();
    String trace = reported.path("traceId").asString();
    assertThat(reported.path("status").asString()).isEqualTo("RECEIVED");

    JsonNode routed = caseFileWith("ROUTED");
    assertThat(opds(routed)).containsExactlyInAnyOrder("3576-dinsosp3a", "3576-disdikbud");
    assertThat(Demo.list(routed.path("referrals")).stream().filter(referral -> referral.path("lead").asBoolean())).hasSize(1);

    resolveAll(routed);
    caseFileWith("RESOLVED");
    api.post(Service.INTAKE, "/api/v1/findings/" + finding + "/confirmation", Map.of("outcome", "CONFIRMED")).orFail();
    JsonNode closed = caseFileWith("CLOSED");

    assertThat(closed.path("traceId").asString()).isEqualTo(trace);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      JsonNode counts = counts("35.76.03.1002");
      assertThat(counts.path("reported").asLong()).isEqualTo(1);
      assertThat(counts.path("closed").asLong()).isEqualTo(2);
      assertThat(counts.path("jointClosed").asLong()).isEqualTo(1);
      assertThat(counts("ID")).isEqualTo(counts("35.76"));
    });
  }

  @Test
  @Order(2)
  void carries_one_trace_id_on_every_record_and_tells_nobody_who_it_is_about() {
    String trace = api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail().path("traceId").asString();
    List<ConsumerRecord<byte[], byte[]>> said = saidOfTheCase();

    assertThat(said).extracting(record -> Topic.header(record, "ce_traceparent")).allMatch(header -> header.contains(trace));
    assertThat(said).extracting(record -> Topic.header(record, "ce_specversion")).containsOnly("1.0");
    assertThat(said).extracting(record -> Topic.header(record, "ce_subject")).containsOnly(finding);
    assertThat(said.stream().map(ConsumerRecord::topic).collect(Collectors.toSet()))
        .contains("referral.findings", "referral.decisions", "referral.answers", "referral.follow-ups",
            "referral.opd.3576-dinsosp3a", "referral.opd.3576-disdikbud");
    assertThat(said)
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .noneMatch(value -> value.contains("Riyadi") || value.contains("kader-miji") || value.contains("0812")
            || value.replace(" ", "").contains("3576010101010001"));
  }

  @Test
  @Order(2)
  void tells_whom_it_concerns_to_an_officer_who_asks_and_notes_that_she_asked() {
    JsonNode referral = api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail().path("referrals").get(0);

    JsonNode person = api.post(Service.OPD, "/api/v1/referrals/" + referral.path("id").asString() + "/person",
        Map.of("by", "petugas-ani")).orFail();

    assertThat(person.at("/subject/name").asString()).isEqualTo("Slamet Riyadi");
    JsonNode look = api.get(Service.INTAKE, "/api/v1/findings/" + finding + "/looks").orFail().path("items").get(0);
    assertThat(look.path("by").asString()).isEqualTo("petugas-ani");
    assertThat(look.path("opd").asString()).isEqualTo(referral.path("opd").path("code").asString());
  }

  @Test
  @Order(3)
  void ends_alike_when_everything_is_told_again_doubled_and_shuffled() {
    JsonNode before = withoutTimes(api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail());
    JsonNode counted = counts("35.76");
    Set<String> referrals = assignedReferrals();
    List<ConsumerRecord<byte[], byte[]>> doubled = new ArrayList<>(saidOfTheCase());
    doubled.addAll(saidOfTheCase());
    long seed = System.nanoTime();
    System.out.println("journey: shuffled with seed " + seed);
    Collections.shuffle(doubled, new Random(seed));

    Topic.sendAgain(stack.servers().kafka(), doubled);
    aMarkerGoesTheWholeWay();

    assertThat(withoutTimes(api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail())).isEqualTo(before);
    assertThat(assignedReferrals()).isEqualTo(referrals);
    JsonNode now = counts("35.76");
    assertThat(now.path("closed")).isEqualTo(counted.path("closed"));
    assertThat(now.path("jointClosed")).isEqualTo(counted.path("jointClosed"));
    assertThat(now.path("confirmed")).isEqualTo(counted.path("confirmed"));
    assertThat(now.path("reported").asLong()).isEqualTo(
        now.path("undecided").asLong() + now.path("inTriage").asLong() + now.path("routed").asLong()
            + now.path("dismissed").asLong());
    assertThat(now.path("assigned").asLong()).isEqualTo(
        now.path("open").asLong() + now.path("closed").asLong() + now.path("returned").asLong()
            + now.path("withdrawn").asLong());
  }

  @Test
  @Order(4)
  void lets_a_person_route_what_the_machine_dismissed_and_everybody_follows() {
    finding = api.post(Service.INTAKE, "/api/v1/findings",
            Map.of("text", "Selamat pagi bu, terima kasih, semangat", "area", "35.76.01.1003"))
        .orFail().path("id").asString();
    caseFileWith("DISMISSED");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(counts("35.76.01.1003").path("dismissed").asLong()).isEqualTo(1));
    JsonNode item = api.get(Service.ROUTING, "/api/v1/triage?finding=" + finding).orFail().path("items").path(0);
    assertThat(item.path("reason").asString()).isEqualTo("DISMISSED_BY_MACHINE");

    api.post(Service.ROUTING, "/api/v1/triage/" + item.path("id").asString() + "/decision",
        Map.of("categories", List.of("KES-BALITA"), "by", "bu Tim")).orFail();

    JsonNode routed = caseFileWith("ROUTED");
    assertThat(opds(routed)).containsExactly("3576-dinkesp2kb");
    String referral = routed.path("referrals").path(0).path("id").asString();
    await().atMost(Duration.ofSeconds(20)).until(() -> api.get(Service.OPD, "/api/v1/referrals/" + referral).status() == 200);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      JsonNode counts = counts("35.76.01.1003");
      assertThat(counts.path("dismissed").asLong()).isZero();
      assertThat(counts.path("routed").asLong()).isEqualTo(1);
      assertThat(counts.path("open").asLong()).isEqualTo(1);
    });
  }

  @Test
  @Order(5)
  void says_and_lays_aside_what_the_asyncapi_document_describes() {
    new DescribedBroker(stack.servers().kafka()).isAsDescribed();
  }

  @Test
  @Order(6)
  void shows_every_number_that_an_operator_watches() {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> new WatchedNumbers(api).areAllShown());
  }

  /** Later findings, one a partition of every topic on the way: once they are counted, what was sent before is, too. */
  private void aMarkerGoesTheWholeWay() {
    long already = counts("35.76").path("responded").asLong();
    Set<String> numbers = new HashSet<>();
    for (int marker = 0; marker < 40; marker++) {
      numbers.add(api.post(Service.INTAKE, "/api/v1/findings",
              Map.of("text", "got mampet", "area", "35.76.02.1009", "categories", List.of("PU-N-DRAINASE")))
          .orFail().path("number").asString());
    }
    for (String number : numbers) {
      JsonNode items = new Waiting(Duration.ofSeconds(30)).until("referral of " + number,
          () -> api.get(Service.OPD, "/api/v1/referrals?q=" + number).orFail().path("items"), found -> !found.isEmpty());
      api.post(Service.OPD, "/api/v1/referrals/" + items.path(0).path("id").asString() + "/moves",
          Map.of("to", "ACCEPTED", "by", "petugas")).orFail();
    }
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(counts("35.76").path("responded").asLong()).isEqualTo(already + numbers.size()));
  }

  private void resolveAll(JsonNode routed) {
    for (JsonNode referral : Demo.list(routed.path("referrals"))) {
      String path = "/api/v1/referrals/" + referral.path("id").asString();
      await().atMost(Duration.ofSeconds(20)).until(() -> api.get(Service.OPD, path).status() == 200);
      for (String to : List.of("ACCEPTED", "IN_PROGRESS", "RESOLVED")) {
        api.post(Service.OPD, path + "/moves", Map.of("to", to, "by", "petugas", "note", "sudah dikunjungi")).orFail();
      }
    }
  }

  private JsonNode caseFileWith(String status) {
    return new Waiting(Duration.ofSeconds(30)).until("status " + status,
        () -> api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail(),
        file -> status.equals(file.path("status").asString()));
  }

  private static List<String> opds(JsonNode file) {
    return Demo.list(file.path("referrals")).stream().map(referral -> referral.path("opd").path("code").asString()).toList();
  }

  private JsonNode counts(String area) {
    return api.get(Service.REPORTING, "/api/v1/indicators?area=" + area).orFail().path("items").path(0).path("counts");
  }

  private List<ConsumerRecord<byte[], byte[]>> saidOfTheCase() {
    return Topic.read(stack.servers().kafka(), topic -> topic.startsWith("referral.") && !topic.equals("referral.indicators"))
        .stream()
        .filter(record -> record.key() != null && finding.equals(new String(record.key(), StandardCharsets.UTF_8)))
        .toList();
  }

  private Set<String> assignedReferrals() {
    return saidOfTheCase().stream()
        .filter(record -> "posyandu.referral.assigned.v1".equals(Topic.header(record, "ce_type")))
        .map(record -> Topic.header(record, "ce_id"))
        .collect(Collectors.toSet());
  }

  private static JsonNode withoutTimes(JsonNode file) {
    ((ObjectNode) file).remove("updatedAt");
    return file;
  }
}
