package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.WindowType;

/** Reports on a bad line: kept on the phone until the service has them, and there once. */
class BadLineTest {
  private static final String QUEUE = "#unsent li";

  private final RunningIntake intake = RunningIntake.shared();
  private final Line line = new Line(intake.address());
  private final Browser phone = Browser.phone();
  private final String name = Long.toString(System.nanoTime(), 36);

  @AfterEach
  void hangUp() {
    phone.close();
    line.close();
  }

  @Test
  void two_reports_without_a_signal_outlive_a_reload_and_arrive_once_each_though_pressed_twice_in_two_tabs() {
    open();
    goOffline();
    write("Lampu jalan mati " + name);
    pressTwice();
    phone.reads("Tersimpan di HP ini");
    write("Saluran air mampet " + name);
    pressTwice();
    phone.until("two wait", () -> phone.all(QUEUE).size() == 2 ? true : null);
    phone.reads("Menunggu sinyal").reads("Saluran air mampet");

    phone.reload();
    phone.reads("Tidak ada sinyal").reads("Lampu jalan mati " + name);
    assertThat(phone.all(QUEUE)).hasSize(2);
    phone.type("#text", "Belum selesai");
    phone.driver().switchTo().newWindow(WindowType.TAB);
    phone.open(line.address() + "/").reads("Saluran air mampet");
    line.mend();
    phone.click("#now");
    phone.driver().switchTo().window(phone.driver().getWindowHandles().iterator().next());
    phone.online().readsNoLonger("Saluran air mampet").reads("sedang dibaca");

    assertThat(stored("Lampu jalan mati")).hasSize(1);
    assertThat(stored("Saluran air mampet")).hasSize(1);
    assertThat(phone.sees("#text").getAttribute("value")).isEqualTo("Belum selesai");
    assertThat(kept("unsent")).noneMatch(one -> one.toString().contains(name));
    assertThat(kept("sent")).hasSize(2).allSatisfy(one -> assertThat(one).containsOnlyKeys("id", "number", "at"));
  }

  @Test
  void an_answer_that_is_lost_makes_no_second_report_and_what_was_changed_since_is_added() {
    open();
    line.losesAnswers();
    write("Rumah bocor " + name);
    phone.click("#report [type=submit]").reads("Tersimpan di HP ini");
    await().atMost(Duration.ofSeconds(20)).until(() -> stored("Rumah bocor").size() == 1);

    phone.click("#unsent [data-edit]").type("#text", ", atapnya di dapur");
    line.mend();
    phone.click("#report [type=submit]").reads("Tulisan yang lama ternyata sudah sampai");

    await().atMost(Duration.ofSeconds(20)).until(() -> !stored("atapnya").isEmpty());
    assertThat(stored("Rumah bocor")).singleElement().satisfies(one ->
        assertThat(one.getList("additions", Document.class)).extracting(more -> more.getString("text"))
            .containsExactly("Rumah bocor " + name + ", atapnya di dapur"));
  }

  @Test
  void what_may_have_arrived_is_taken_back_where_it_is_cancelled_and_what_has_not_is_gone() {
    open();
    line.losesAnswers();
    write("Salah tulis " + name);
    phone.click("#report [type=submit]").reads("Tersimpan di HP ini");
    await().atMost(Duration.ofSeconds(20)).until(() -> stored("Salah tulis").size() == 1);
    phone.click("#unsent [data-cancel]");
    agree();
    phone.reads("Akan ditarik kembali");
    line.mend();
    phone.click("#now").readsNoLonger("Belum terkirim");
    await().atMost(Duration.ofSeconds(20)).until(() -> stored("Salah tulis").get(0).get("withdrawal") != null);

    phone.script("navigator.serviceWorker.getRegistration = async () => undefined"); // or the worker tries, which is doubt
    goOffline();
    write("Tidak jadi " + name);
    phone.click("#report [type=submit]").reads("Tersimpan di HP ini").click("#unsent [data-cancel]");
    agree();
    phone.readsNoLonger("Tidak jadi " + name);
    assertThat(kept("unsent")).isEmpty();
  }

  @Test
  void what_she_says_about_a_report_waits_in_the_phone_and_is_said_once_though_pressed_twice_and_a_refusal_keeps_her_words() {
    UUID finding = UUID.fromString(intake.accepted(FindingsText.saying("Rumah retak " + name)).get("id").toString());
    Cases told = Cases.about(finding);
    intake.heard(finding, "RESOLVED", told.routed(1, dinsos()), told.moved(DINSOS, 1, RESOLVED));
    open();
    phone.open(line.address() + "/findings/" + finding).reads("Yang diminta dari Ibu/Bapak");
    goOffline();
    phone.script("const tap = document.querySelector('.ask .tap button.secondary'); tap.click(); tap.click()");
    phone.reads("Tersimpan di HP ini").readsNoLonger("Yang diminta dari Ibu/Bapak");
    phone.type("#ADDED-null", "Di RT 5 " + name).click("form:has(#ADDED-null) button");
    phone.until("both wait", () -> phone.all(QUEUE).size() == 2 ? true : null);
    phone.screenshot("cadre-case-queue");

    phone.reload();
    phone.reads("Jawaban").reads("Belum ada yang datang").reads("Di RT 5 " + name);
    line.losesAnswers();
    phone.online();
    await().atMost(Duration.ofSeconds(20)).until(() -> happenings(finding, "DISPUTED").size() == 1);
    line.mend();
    phone.click("#now").readsNoLonger("Belum terkirim").reads("Terima kasih");
    assertThat(happenings(finding, "DISPUTED")).singleElement().satisfies(one ->
        assertThat(one).containsEntry("note", "Belum ada yang datang").containsEntry("referral", DINSOS.toString()));
    assertThat(happenings(finding, "ADDED")).singleElement().satisfies(one -> assertThat(one).containsEntry("note", "Di RT 5 " + name));

    intake.heard(finding, "RESOLVED", told.moved(DINSOS, 2, IN_PROGRESS), told.moved(DINSOS, 3, RESOLVED));
    phone.open(line.address() + "/findings/" + finding).click(".ask summary").type("#DISPUTED-" + DINSOS, "Masih retak " + name);
    intake.post(finding, "confirmation", "{\"outcome\": \"CONFIRMED\"}").expectStatus().isAccepted();
    phone.click(".ask details form button").reads("Tidak diterima").reads("Keadaannya sudah berubah").reads("Masih retak " + name);
    phone.screenshot("cadre-case-not-taken");
    phone.reload();
    phone.reads("Masih retak " + name).click("#unsent [data-edit]").readsNoLonger("Tidak diterima");
    assertThat(phone.focused().getAttribute("id")).isEqualTo("ADDED-null");
    phone.click("form:has(#ADDED-null) button").reads("tambahannya sudah diteruskan");
    assertThat(happenings(finding, "ADDED")).extracting(one -> one.get("note")).contains("Masih retak " + name);
    assertThat(happenings(finding, "DISPUTED")).hasSize(1);
    assertThat(kept("unsent")).isEmpty();
    assertThat(phone.complaints().stream().filter(one -> !one.contains("Failed to load resource") && !one.contains("net::"))).isEmpty();
  }

  @Test
  void a_service_that_is_busy_is_asked_again_by_itself() {
    open();
    line.isBusy();
    write("Jembatan retak " + name);
    phone.click("#report [type=submit]").reads("Layanan sedang penuh");
    line.mend();

    phone.reads("sedang dibaca");
    assertThat(stored("Jembatan retak")).hasSize(1);
  }

  @Test
  void what_the_service_refuses_comes_back_into_the_form_with_the_reason_beside_the_field() {
    open();
    phone.script(
        "CadreQueue.put({key: CadreQueue.newKey(), at: 1, state: 'waiting', language: 'id', text: arguments[0], area: '35.76.99.9999'})"
            + ".then(() => document.getElementById('now').click())",
        "Dari kelurahan yang sudah tidak ada " + name);

    phone.reads("Pilih satu kelurahan dari daftar");
    assertThat(phone.sees("#text").getAttribute("value")).contains(name);
    assertThat(phone.sees("#place").getAttribute("aria-describedby")).contains("area-wrong");
    phone.sees("#place").clear();
    phone.type("#place", "Miji").click("#report [type=submit]").reads("sedang dibaca");
    assertThat(stored("Dari kelurahan")).hasSize(1);
  }

  @Test
  void what_people_wrote_is_shown_and_never_run_and_a_draft_survives() {
    String hostile = "<img src=x onerror=\"document.title='stolen'\"> " + name;
    open();
    goOffline();
    write(hostile);
    phone.click("#report [type=submit]").reads("<img src=x onerror=");
    phone.type("#text", "Setengah " + name);
    phone.until("kept", () -> kept("unsent").size() == 2 ? true : null);
    phone.reload();
    phone.reads("<img src=x onerror=");
    assertThat(phone.sees("#text").getAttribute("value")).isEqualTo("Setengah " + name);
    line.mend();
    phone.online().reads("sedang dibaca");
    phone.click("#answer a.open, #mine a.open").reads("<img src=x onerror=");

    assertThat(phone.has("main img")).isFalse();
    assertThat(phone.driver().getTitle()).doesNotContain("stolen");
  }

  private List<Map<String, Object>> happenings(UUID finding, String event) {
    return RunningIntake.happenings(intake.file(finding), event);
  }

  private void agree() {
    phone.until("is asked", () -> {
      try {
        phone.driver().switchTo().alert().accept();
        return true;
      } catch (NoAlertPresentException notYet) {
        return null;
      }
    });
  }

  private void open() {
    phone.open(line.address() + "/?city=35.76").sees("#place");
    phone.until("the worker has the page", () ->
        (Boolean) phone.driver().executeAsyncScript(
            "const done = arguments[0]; navigator.serviceWorker.ready.then(() => caches.match('/', {ignoreVary: true}))"
                + ".then(kept => done(!!kept && !!navigator.serviceWorker.controller))") ? true : null);
    phone.type("#place", "Miji");
  }

  private void goOffline() {
    line.cut();
    phone.offline().reads("Tidak ada sinyal");
  }

  private void write(String text) {
    phone.type("#text", text);
  }

  private void pressTwice() {
    phone.script("const send = document.querySelector('#report [type=submit]'); send.click(); send.click()");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> kept(String where) {
    return (List<Map<String, Object>>) phone.driver()
        .executeAsyncScript("const done = arguments[1]; CadreQueue[arguments[0]]().then(done)", where);
  }

  private List<Document> stored(String text) {
    return intake.stored().stream().filter(one -> one.toJson().contains(text) && one.toJson().contains(name)).toList();
  }
}
