package id.posyandu.referral.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.local.Subscriber;
import id.posyandu.referral.stack.Ports.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case on the real stack that does not go straight: a question to the cadre, a department that is not the right one, one
 * that is called in and taken back, and an end when all have done their part.
 */
@Tag("journey")
class TogetherTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String DINSOS = "3576-dinsosp3a";
  private static final String DISDIK = "3576-disdikbud";
  private static final String DINKES = "3576-dinkesp2kb";
  private static final String PUPR = "3576-puprperakim";

  private Api api;
  private String finding;

  @Test
  void closes_when_all_who_were_needed_have_done_their_part_and_everybody_saw_it(
      @TempDir(cleanup = CleanupMode.NEVER) Path data) {
    Ports ports = new Ports(FreeOffset.any());
    try (Subscriber gateway = new Subscriber();
        RunningStack stack = RunningStack.start(data, ports, line -> System.out.println("together: " + line))) {
      api = new Api(ports);
      api.post(Service.INTAKE, "/api/v1/webhooks",
          Map.of("url", gateway.url(), "source", "wa-gateway", "by", "gateway")).orFail();
      reported();

      asksTheCadreAndIsAnswered();
      handsBackWhatIsNotItsBusiness(gateway);
      isCalledInAndTakenBack();
      allDoTheirPart();

      isCountedOnce();
      await().atMost(SOON).untilAsserted(() -> assertThat(told(gateway, "event")).contains(
          "posyandu.finding.reported.v1", "posyandu.finding.routed.v1", "posyandu.referral.confirmed.v1"));
      hears(gateway, "CLOSED");
      assertThat(gateway.got()).extracting(Subscriber.Got::body).noneMatch(body -> body.contains("Slamet"));
      new DescribedBroker(stack.servers().kafka()).saysWhatIsDescribed();
    }
  }

  private void reported() {
    finding = api.post(Service.INTAKE, "/api/v1/findings", Map.of(
            "text", "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah",
            "area", "35.76.03.1002",
            "source", Map.of("system", "wa-gateway", "id", "1")))
        .orFail().path("id").asString();
    assertThat(caseFile(file -> "ROUTED".equals(status(file))).path("message").asString()).contains("paling lambat");
  }

  private void asksTheCadreAndIsAnswered() {
    moves(DISDIK, "ACCEPTED", null);
    moves(DISDIK, "NEEDS_INFO", "Anaknya kelas berapa, di sekolah mana?");
    JsonNode asked = caseFile(file -> "CADRE".equals(file.at("/waitingOn/who").asString()));
    assertThat(asked.path("message").asString()).contains("Anaknya kelas berapa");

    api.post(Service.INTAKE, "/api/v1/findings/" + finding + "/additions",
        Map.of("text", "Kelas 5 SDN Miji 4, wali kelasnya Bu Rini", "by", "kader-miji-07")).orFail();

    JsonNode answered = caseFile(file -> "ACCEPTED".equals(referral(file, DISDIK).path("status").asString()));
    JsonNode seen = api.get(Service.OPD, path(referral(answered, DISDIK))).orFail();
    assertThat(seen.at("/additions/0/text").asString()).contains("SDN Miji 4");
  }

  /** The subscriber is told where the case stands when it is told: who shall hear of triage has to hear before it is over. */
  private void handsBackWhatIsNotItsBusiness(Subscriber gateway) {
    moves(DINSOS, "RETURNED", "Bapaknya sakit, ini urusan Dinkes dulu");
    caseFile(file -> "IN_TRIAGE".equals(status(file)));
    hears(gateway, "IN_TRIAGE");
    JsonNode item = new Waiting(SOON).until("the returned referral in triage",
        () -> api.get(Service.ROUTING, "/api/v1/triage?reason=RETURNED&finding=" + finding).orFail().path("items").path(0),
        one -> !one.path("history").isEmpty());
    assertThat(item.path("note").asString()).contains("urusan Dinkes");

    api.post(Service.ROUTING, "/api/v1/triage/" + item.path("id").asString() + "/decision",
        Map.of("opds", List.of(DINKES), "by", "bu Tim", "note", "Dinkes lebih dulu")).orFail();

    JsonNode replaced = caseFile(file -> !referral(file, DINKES).isMissingNode());
    assertThat(referral(replaced, DINKES).path("supersedes").asString())
        .isEqualTo(referral(replaced, DINSOS).path("id").asString());
  }

  private void isCalledInAndTakenBack() {
    api.post(Service.ROUTING, "/api/v1/findings/" + finding + "/referrals",
        Map.of("opds", List.of(PUPR), "by", "bu Tim", "note", "Rumahnya juga rusak")).orFail();
    JsonNode joined = caseFile(file -> !referral(file, PUPR).isMissingNode());

    api.post(Service.ROUTING, "/api/v1/referrals/" + referral(joined, PUPR).path("id").asString() + "/withdrawal",
        Map.of("reason", "Ternyata rumahnya baik", "by", "bu Tim")).orFail();

    caseFile(file -> "WITHDRAWN".equals(referral(file, PUPR).path("status").asString()));
  }

  private void allDoTheirPart() {
    moves(DISDIK, "RESOLVED", "Anak sudah kembali ke sekolah");
    caseFile(file -> "RESOLVED".equals(referral(file, DISDIK).path("status").asString()));
    assertThat(api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail().path("status").asString())
        .isEqualTo("IN_PROGRESS");
    moves(DINKES, "ACCEPTED", null);
    moves(DINKES, "RESOLVED", "Sudah berobat di Puskesmas");
    caseFile(file -> "RESOLVED".equals(status(file)));
    api.post(Service.INTAKE, "/api/v1/findings/" + finding + "/confirmation", Map.of("outcome", "CONFIRMED")).orFail();
    caseFile(file -> "CLOSED".equals(status(file)));
  }

  private void isCountedOnce() {
    await().atMost(SOON).untilAsserted(() -> {
      JsonNode counts = api.get(Service.REPORTING, "/api/v1/indicators?area=35.76.03.1002").orFail().at("/items/0/counts");
      assertThat(List.of("assigned", "closed", "returned", "withdrawn", "open", "jointClosed"))
          .extracting(count -> counts.path(count).asLong())
          .containsExactly(4L, 2L, 1L, 1L, 0L, 1L);
    });
  }

  private void moves(String opd, String to, String note) {
    String path = path(referral(caseFile(file -> !referral(file, opd).isMissingNode()), opd));
    await().atMost(SOON).until(() -> api.get(Service.OPD, path).status() == 200);
    api.post(Service.OPD, path + "/moves",
        note == null ? Map.of("to", to, "by", "petugas") : Map.of("to", to, "by", "petugas", "note", note)).orFail();
  }

  private JsonNode caseFile(Predicate<JsonNode> wanted) {
    return new Waiting(SOON).until("the case file",
        () -> api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail(), wanted);
  }

  private static String status(JsonNode file) {
    return file.path("status").asString();
  }

  private static String path(JsonNode referral) {
    return "/api/v1/referrals/" + referral.path("id").asString();
  }

  /** Missing where the case has none of that department. */
  private static JsonNode referral(JsonNode file, String opd) {
    return Demo.list(file.path("referrals")).stream()
        .filter(referral -> opd.equals(referral.at("/opd/code").asString()))
        .findFirst()
        .orElse(file.path("no such referral"));
  }

  private static void hears(Subscriber gateway, String status) {
    await().atMost(SOON).untilAsserted(() -> assertThat(told(gateway, "status")).contains(status));
  }

  private static List<String> told(Subscriber gateway, String member) {
    return gateway.got().stream().map(got -> new JsonMapper().readTree(got.body()).path(member).asString()).toList();
  }
}
