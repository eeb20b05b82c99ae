package id.posyandu.referral.stack;

import id.posyandu.referral.stack.Ports.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One finding followed through all services, among twenty others from the four cities: the newly poor family whose child
 * no longer goes to school. It is one case for two departments, each with its own clock.
 */
final class Demo {
  private static final String MOJOKERTO = "35.76";
  private static final Map<String, Object> FAMILY =
      Map.of(
          "text", "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah",
          "area", "35.76.03.1002",
          "posyandu", "35.76.03.1002.001",
          "cadre", "kader-miji-07",
          "people", 5,
          "location", Map.of("detail", "RT 3 RW 2"));

  private final Ports ports;
  private final Api api;
  private final Waiting waiting = new Waiting(Duration.ofSeconds(30));

  Demo(Ports ports) {
    this.ports = ports;
    this.api = new Api(ports);
  }

  int run() throws IOException {
    JsonNode before = indicators();
    step("A cadre in Miji, Kota Mojokerto, reports");
    JsonNode reported = api.post(Service.INTAKE, "/api/v1/findings", FAMILY).orFail();
    String id = reported.path("id").asString();
    step("Twenty other findings from four cities come in");
    reportTheOthers();
    step("Routing reads them and assigns them to departments");
    JsonNode routed = caseFile(id, file -> !file.path("referrals").isEmpty());
    step("Officers accept, act and resolve; the cadre confirms");
    officersAct(routed);
    cadreConfirms(id);
    acceptSomeOthers();
    JsonNode ended = caseFile(id, file -> has(file, "CLOSED") && has(file, "IN_PROGRESS"));
    JsonNode after = waiting.until("the indicators", this::indicators, now -> folded(before, now));
    new WholeWay(System.out).print(ended, before, after);
    whereToLookNext(id, ended);
    return 0;
  }

  private void reportTheOthers() throws IOException {
    for (String line : others()) {
      api.postJson(Service.INTAKE, "/api/v1/findings", line).orFail();
    }
  }

  private static List<String> others() throws IOException {
    try (InputStream lines = Demo.class.getResourceAsStream("/demo/findings.ndjson")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private void officersAct(JsonNode routed) {
    List<JsonNode> referrals = list(routed.path("referrals"));
    for (JsonNode referral : referrals) {
      String id = referral.path("id").asString();
      waiting.until("a department's inbox", () -> api.get(Service.OPD, "/api/v1/referrals/" + id), seen -> seen.status() == 200);
      move(id, Map.of("to", "ACCEPTED", "by", "petugas-demo"));
      move(id, Map.of("to", "IN_PROGRESS", "by", "petugas-demo", "note", "Kunjungan rumah hari ini"));
      if (referral.path("lead").asBoolean()) {
        move(id, Map.of("to", "RESOLVED", "by", "petugas-demo", "note", "Sudah diusulkan masuk DTSEN, sembako diterima",
            "outcome", "HELPED"));
      }
    }
  }

  private void cadreConfirms(String finding) {
    caseFile(finding, file -> has(file, "RESOLVED"));
    api.post(Service.INTAKE, "/api/v1/findings/" + finding + "/confirmation",
            Map.of("outcome", "CONFIRMED", "note", "Bantuan sudah sampai"))
        .orFail();
  }

  private void acceptSomeOthers() {
    JsonNode waitingWork = api.get(Service.OPD, "/api/v1/referrals?status=ASSIGNED&limit=5").orFail();
    for (JsonNode referral : list(waitingWork.path("items"))) {
      move(referral.path("id").asString(), Map.of("to", "ACCEPTED", "by", "petugas-demo"));
    }
  }

  private void move(String referral, Map<String, Object> move) {
    api.post(Service.OPD, "/api/v1/referrals/" + referral + "/moves", move).orFail();
  }

  private JsonNode caseFile(String finding, Predicate<JsonNode> asHoped) {
    return waiting.until(
        "the case file", () -> api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail(), asHoped);
  }

  private JsonNode indicators() {
    return api.get(Service.REPORTING, "/api/v1/indicators?area=" + MOJOKERTO).orFail().path("items").path(0);
  }

  private static boolean folded(JsonNode before, JsonNode now) {
    return now.path("counts").path("reported").asLong() >= before.path("counts").path("reported").asLong() + 7
        && now.path("counts").path("closed").asLong() > before.path("counts").path("closed").asLong();
  }

  private static boolean has(JsonNode file, String status) {
    return list(file.path("referrals")).stream().anyMatch(referral -> status.equals(referral.path("status").asString()));
  }

  static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }

  private static void step(String what) {
    System.out.println("- " + what);
  }

  private void whereToLookNext(String id, JsonNode file) {
    System.out.printf("%nWhere to look next%n");
    System.out.printf("  the case file     curl %s/api/v1/findings/%s%n", ports.url(Service.INTAKE), id);
    System.out.printf("  a department      curl '%s/api/v1/referrals?opd=%s'%n", ports.url(Service.OPD),
        file.path("referrals").path(0).path("opd").path("code").asString());
    System.out.printf("  waits for you     curl %s/api/v1/triage%n", ports.url(Service.ROUTING));
    System.out.printf("  the city's month  curl '%s/api/v1/indicators?area=%s&children=true'%n",
        ports.url(Service.REPORTING), MOJOKERTO);
    System.out.printf("  its log lines     grep %s .stack/stack.log%n", file.path("traceId").asString());
    System.out.printf("  every API         %s/api (and the same on the other three)%n", ports.url(Service.INTAKE));
    System.out.printf("  The stack still runs: ./stack status, ./stack down%n");
  }
}
