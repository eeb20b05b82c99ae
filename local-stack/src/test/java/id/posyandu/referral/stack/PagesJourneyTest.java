package id.posyandu.referral.stack;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Line;
import id.posyandu.referral.stack.Ports.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole way by the pages alone, as people go it: a cadre without a signal, a coordinator, two officers, a dispute, an end
 * that the city sees.
 */
@Tag("journey")
class PagesJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String MIJI = "35.76.03.1002";
  private static final String DINSOS = "3576-dinsosp3a";
  private static final String UNCLEAR = "Bu tolong dilihat rumahnya mbah Karti di RT 4, keadaannya begitu terus dari dulu";
  private static final String CLEAR = "Got depan musholla RT 2 mampet, kalau hujan air masuk rumah warga";

  private Api api;
  private Ports ports;

  @Test
  void from_a_report_without_a_signal_to_a_closed_case_on_the_dashboard(
      @TempDir(cleanup = CleanupMode.NEVER) Path data) {
    ports = new Ports(FreeOffset.any());
    try (RunningStack stack = RunningStack.start(data, ports, line -> System.out.println("pages: " + line));
        Line line = new Line(ports.url(Service.INTAKE));
        Browser cadre = Browser.phone();
        Browser coordinator = Browser.desktop();
        Browser officer = Browser.desktop();
        Browser colleague = Browser.desktop()) {
      api = new Api(ports);
      reportsWithoutASignal(cadre, line);
      String finding = routesWhatNoRuleCould(coordinator);
      String number = api.get(Service.INTAKE, "/api/v1/findings/" + finding).orFail().path("number").asString();
      sitsDown(officer, "Dewi");
      sitsDown(colleague, "Rudi");

      twoSeeEachOther(officer, colleague, number);
      resolves(officer, "Sudah didata, bantuan beras sudah diantar");
      disputes(cadre, finding);
      sees(colleague, "Ditindaklanjuti");
      resolves(colleague, "Beras diantar ulang, diterima mbah Karti");
      confirms(cadre, finding);

      countsIt(officer);
      for (Browser one : List.of(cadre, coordinator, officer, colleague)) {
        assertThat(one.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
      }
    }
  }

  /** Twice, and the second time with an impatient thumb: two findings, no more. */
  private void reportsWithoutASignal(Browser cadre, Line line) {
    cadre.open(line.address() + "/?city=35.76").sees("#place");
    cadre.until("her phone keeps the page", () -> cadre.script("return !!navigator.serviceWorker.controller || null"));
    line.cut();
    cadre.offline().reads("Tidak ada sinyal");
    writes(cadre, UNCLEAR);
    writes(cadre, CLEAR);
    cadre.click("#report [type=submit]");
    cadre.screenshot("journey-cadre-offline");
    assertThat(findings()).isEmpty();

    line.mend();
    cadre.online();
    new Waiting(SOON).until("both findings", this::findings, found -> found.size() == 2);
    cadre.until("nothing waits any more", () -> cadre.all("#unsent li").isEmpty() ? cadre : null);
    assertThat(findings()).extracting(one -> one.path("text").asString()).containsExactlyInAnyOrder(UNCLEAR, CLEAR);
  }

  private static void writes(Browser cadre, String text) {
    cadre.sees("#text").clear();
    cadre.sees("#place").clear();
    cadre.type("#text", text).type("#place", "Miji").click("#report [type=submit]");
    cadre.until("it is kept", () -> cadre.sees("#unsent").getText().contains(text.substring(0, 12)) ? cadre : null);
  }

  private List<JsonNode> findings() {
    return Demo.list(api.get(Service.INTAKE, "/api/v1/findings?area=" + MIJI).orFail().path("items"));
  }

  /** @return the finding that waited for her */
  private String routesWhatNoRuleCould(Browser coordinator) {
    JsonNode item = new Waiting(SOON).until("what waits for a person",
        () -> api.get(Service.ROUTING, "/api/v1/triage?area=" + MIJI).orFail().path("items").path(0),
        one -> UNCLEAR.equals(one.path("text").asString()));
    coordinator.open(ports.url(Service.ROUTING) + "/?area=" + MIJI).click("[data-row] a");
    coordinator.type("#decision input[name=by]", "Bu Tim").click("summary[data-key=o]");
    coordinator.click("#opds input[value='" + DINSOS + "']").click("button[value=opds]");
    new Waiting(SOON).until("it is routed",
        () -> api.get(Service.INTAKE, "/api/v1/findings/" + item.path("finding").asString()).orFail(),
        file -> "ROUTED".equals(file.path("status").asString()));
    return item.path("finding").asString();
  }

  private void sitsDown(Browser desk, String name) {
    desk.open(ports.url(Service.OPD) + "/");
    desk.script("document.querySelector('select[name=opd]').value = arguments[0]", DINSOS);
    desk.type("input[name=by]", name).click("main form button");
  }

  private static void twoSeeEachOther(Browser officer, Browser colleague, String number) {
    for (Browser desk : List.of(officer, colleague)) {
      desk.reads(number).click("#rows a.open").reads("Langkah berikutnya");
    }
    officer.press("a");
    sees(officer, "Disanggupi");
    sees(colleague, "Disanggupi");
  }

  /** Of the referral that lies open, not of the list beside it: each is brought up to date by itself. */
  private static void sees(Browser desk, String status) {
    desk.until("sees " + status, () -> desk.sees("#now").getText().contains(status) ? desk : null);
  }

  private static void resolves(Browser desk, String note) {
    desk.click("#open-RESOLVED").type("details[open] textarea[name=note]", note).click("details[open] form button");
    sees(desk, "menunggu konfirmasi");
  }

  private void disputes(Browser cadre, String finding) {
    cadre.open(ports.url(Service.INTAKE) + "/findings/" + finding);
    cadre.until("is asked", () -> {
      cadre.reload();
      return cadre.has(".asked button.secondary") ? cadre : null;
    });
    cadre.screenshot("journey-cadre-asked");
    cadre.click(".asked .actions form:nth-of-type(2) button");
  }

  private void confirms(Browser cadre, String finding) {
    cadre.until("is asked again", () -> {
      cadre.open(ports.url(Service.INTAKE) + "/findings/" + finding);
      return cadre.has(".asked button.good") ? cadre : null;
    });
    cadre.click(".asked button.good");
    cadre.reads("Ditutup");
  }

  private void countsIt(Browser mayor) {
    mayor.open(ports.url(Service.REPORTING) + "/?area=" + MIJI).reads("Miji");
    mayor.until("the closed one", () -> mayor.sees("#g-helped-of").getText().startsWith("1 ") ? mayor : null);
  }
}
