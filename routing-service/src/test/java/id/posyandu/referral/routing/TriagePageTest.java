package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class TriagePageTest {
  /** Kelurahan that no other test reports from. */
  private static final String KEDUNDUNG = "35.76.02.1009";
  private static final String WATES = "35.76.02.1010";
  private static final String BALONGSARI = "35.76.02.1008";
  private static final String HOSTILE = "<img src=x onerror=\"document.title='stolen'\"> anak <b>kurus</b> & batuk \u0645\u0631\u062d\u0628\u0627";

  private static Routing routing;
  private static Wiretap wire;
  private static Browser desk;

  @BeforeAll
  static void start() {
    routing = Routing.shared();
    wire = new Wiretap(TestServers.get().kafka());
    desk = Browser.desktop();
  }

  @BeforeEach
  void in_indonesian() {
    desk.light().open(at("/?lang=id"));
  }

  @AfterAll
  static void close() {
    desk.close();
    wire.close();
  }

  @Test
  void both_languages_have_every_text() {
    Languages.agree("routing-service");
  }

  @Test
  void a_suggestion_is_accepted_by_two_keys_and_the_words_that_led_to_it_are_marked() {
    var poor = disputed(KEDUNDUNG);
    desk.open(at("/?area=" + KEDUNDUNG + "&item=" + itemOf(poor))).reads(poor.number());
    assertThat(desk.sees("#open mark").getText()).containsIgnoringCase("PHK");
    desk.sees("input[name=by]").clear();
    desk.type("input[name=by]", "Bu Tim").press(Keys.ESCAPE);

    desk.press("a", Keys.ENTER);

    desk.reads("Belum disampaikan ke siapa pun.");
    assertThat(wire.await(poor.finding(), FindingRouted.class, 2)).last()
        .satisfies(routed -> assertThat(routed.by()).isEqualTo("Bu Tim"));
    desk.open(at("/?area=" + KEDUNDUNG + "&item=" + itemOf(poor))).reads("Sudah diputuskan lebih dulu").reads("Bu Tim");
  }

  private static FindingReported disputed(String area) {
    var poor = finding(area, "Pak Slamet kena PHK, anaknya sudah 3 minggu tidak masuk sekolah", null, "TTL-N-LINMAS");
    wire.say(Topics.FINDINGS, poor);
    wire.awaitOne(poor.finding(), FindingTriaged.class);
    return poor;
  }

  private static FindingReported unclear(String area, String text) {
    var unclear = finding(area, text, null, "XYZ");
    wire.say(Topics.FINDINGS, unclear);
    wire.awaitOne(unclear.finding(), FindingTriaged.class);
    return unclear;
  }

  private static String itemOf(FindingReported finding) {
    return wire.awaitOne(finding.finding(), FindingTriaged.class).item();
  }

  private static String at(String path) {
    return routing.address() + path;
  }

  @Test
  void what_was_decided_a_moment_ago_is_undone_and_nobody_has_heard_of_it() {
    var unclear = unclear(WATES, "mohon dicek bu, ada yang aneh di gang");
    desk.open(at("/?area=" + WATES + "&item=" + itemOf(unclear)));
    named("Bu Tim");
    desk.press("o").until("the cursor is in the search", () ->
        desk.focused().getAttribute("data-filters") == null ? null : desk);
    desk.press("kesehatan");
    assertThat(desk.all("#opds label").stream().filter(label -> label.isDisplayed()).toList()).hasSize(1);
    desk.press(Keys.ENTER);
    desk.click("button[value=opds]").reads("Belum disampaikan ke siapa pun.").reads("Dinas Kesehatan");

    desk.press("u").reads("Keputusan dibatalkan.").reads(unclear.number());

    assertThat(wire.await(unclear.finding(), FindingTriaged.class, 1)).hasSize(1);
    desk.press("x");
    desk.type("select[name=dismiss]", "Urusan PLN").click("button[value=dismiss]").reads("tidak diteruskan, Urusan PLN");
    assertThat(wire.awaitOne(unclear.finding(), FindingDismissed.class).code()).isEqualTo("NOT_OURS_PLN");
    assertThat(Wiretap.events(wire.saidOf(unclear.finding()), ReferralAssigned.class)).isEmpty();
  }

  @Test
  void of_two_coordinators_the_first_decides_and_the_other_reads_what_and_keeps_what_she_typed() {
    var unclear = unclear(BALONGSARI, "tolong bu, bingung ini urusan siapa");
    String item = itemOf(unclear);
    try (Browser other = Browser.phone()) {
      other.open(at("/?area=" + BALONGSARI + "&item=" + item)).type("input[name=by]", "Pak Camat");
      other.type("textarea[name=note]", "catatan panjang saya");
      desk.open(at("/?area=" + BALONGSARI + "&item=" + item));
      named("Bu Tim");
      desk.click("summary[data-key=c]");
      desk.type("input[data-filters=categories]", "balita").click("input[value=KES-BALITA]");
      desk.click("button[value=categories]").reads("Belum disampaikan");
      other.reads("Kesehatan balita");

      other.click("summary[data-key=x]").type("input[name=words]", "sudah beres").click("button[value=dismiss]");

      other.sees("#refused");
      other.reads("Bu Tim").reads("Yang Anda ketik masih ada");
      assertThat(other.sees("textarea[name=note]").getAttribute("value")).isEqualTo("catatan panjang saya");
      assertThat(other.sees("input[name=words]").getAttribute("value")).isEqualTo("sudah beres");
      assertThat(wire.awaitOne(unclear.finding(), FindingRouted.class).by()).isEqualTo("Bu Tim");
      other.click("button[value=dismiss]").reads("Sudah diputuskan lebih dulu");
      other.screenshot("coordinator-conflict-phone");
    }
  }

  @Test
  void a_decision_over_rest_is_first_where_it_comes_while_one_of_the_page_can_still_be_undone() {
    var unclear = unclear(WATES, "bu, ini bagaimana ya, ada yang perlu dibantu");
    String item = itemOf(unclear);
    desk.open(at("/?area=" + WATES + "&item=" + item));
    named("Bu Tim");
    desk.click("summary[data-key=x]").type("input[name=words]", "tidak perlu").click("button[value=dismiss]");
    desk.reads("Belum disampaikan");

    routing.http().post().uri("/api/v1/triage/{item}/decision", item)
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .body("{\"categories\":[\"KES-BALITA\"],\"by\":\"gateway\"}").exchange().expectStatus().isOk();

    desk.reads("keputusan Anda tidak jadi disampaikan").reads("gateway");
    assertThat(wire.awaitOne(unclear.finding(), FindingRouted.class).by()).isEqualTo("gateway");
    assertThat(Wiretap.events(wire.saidOf(unclear.finding()), FindingDismissed.class)).isEmpty();
  }

  @Test
  void a_decision_on_an_emergency_is_said_at_once_and_once_however_often_its_button_is_pressed() {
    var fire = finding(BALONGSARI, "Rumah bu Sri kebakaran, api besar", Urgency.EMERGENCY, "TTL-KEBAKARAN");
    wire.say(Topics.FINDINGS, fire);
    desk.open(at("/?area=" + BALONGSARI + "&item=" + itemOf(fire))).reads("langsung disampaikan");
    named("Bu Tim");

    Object answers = desk.script(
        "const form = document.getElementById('decision');"
            + "const data = new URLSearchParams(new FormData(form));"
            + "data.set('way', form.querySelector('[data-key=a]').value);"
            + "const press = () => fetch(form.action, {method: 'POST', body: data}).then(one => one.status);"
            + "return Promise.all([press(), press()]);");

    assertThat(answers).isEqualTo(List.of(200L, 200L));
    assertThat(wire.await(fire.finding(), FindingRouted.class, 2)).hasSize(2);
    desk.open(at("/?area=" + BALONGSARI + "&done=" + itemOf(fire))).reads("Sudah disampaikan.");
  }

  @Test
  void what_a_crash_left_half_said_is_said_once() {
    var unclear = unclear(WATES, "bu, mohon dilihat, saya kurang paham");
    var pressed = Instant.now().minusSeconds(60);
    var wishes = "{\"dismiss\":\"PLN\",\"by\":\"Bu Tim\"}";

    routing.mongo().insert(
        new Held(itemOf(unclear), unclear.finding(), unclear.number(), "kunci", wishes, "Bu Tim", pressed, pressed, true, null),
        "held_decisions");

    assertThat(wire.awaitOne(unclear.finding(), FindingDismissed.class).by()).isEqualTo("Bu Tim");
    desk.until("nothing is held any more", () ->
        routing.mongo().findById(itemOf(unclear), Held.class, "held_decisions") == null ? desk : null);
    assertThat(Wiretap.events(wire.saidOf(unclear.finding()), FindingDismissed.class)).hasSize(1);
  }

  @Test
  void what_people_wrote_is_shown_and_never_run() {
    var hostile = unclear(WATES, HOSTILE);
    desk.complaints(); // of others

    desk.open(at("/?area=" + WATES + "&item=" + itemOf(hostile))).reads("<img src=x onerror=").reads("مرحبا");

    assertThat(desk.has("main img")).isFalse();
    assertThat(desk.has("main b")).isFalse();
    assertThat(desk.driver().getTitle()).doesNotContain("stolen");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void what_is_new_arrives_by_itself_and_leaves_the_cursor_where_it_is() {
    var first = unclear(WATES, "yang pertama, mohon dilihat");
    desk.open(at("/?area=" + WATES + "&item=" + itemOf(first)));
    desk.press("j");
    String before = desk.focused().getAttribute("id");
    desk.script("document.querySelector('textarea[name=note]').value = 'sedang saya ketik'");

    var second = unclear(WATES, "yang kedua datang kemudian");

    desk.reads(second.number());
    assertThat(desk.focused().getAttribute("id")).isEqualTo(before).startsWith("row-");
    assertThat(desk.sees("textarea[name=note]").getAttribute("value")).isEqualTo("sedang saya ketik");
  }

  @Test
  void without_a_script_it_decides_all_the_same_and_says_what_is_wrong() {
    var unclear = unclear(BALONGSARI, "ibu hamil di rumah kosong, mohon dicek");
    try (Browser plain = Browser.phone().withoutScript()) {
      plain.open(at("/?area=" + BALONGSARI)).reads(unclear.number()).click("#row-" + itemOf(unclear));
      plain.type("input[name=by]", "Bu Tim").type("textarea[name=note]", "sudah ditelepon");
      plain.click("summary[data-key=c]").click("button[value=categories]").reads("Pilih atau isi dulu");
      assertThat(plain.sees("textarea[name=note]").getAttribute("value")).isEqualTo("sudah ditelepon");
      plain.click("summary[data-key=c]").click("input[value=KES-BUMIL]").click("button[value=categories]");
      plain.reads("Kesehatan ibu hamil").reads("Belum disampaikan");
    }
    assertThat(wire.awaitOne(unclear.finding(), FindingRouted.class).referrals())
        .extracting(RoutedReferral::opd).containsExactly("3576-dinkesp2kb");
  }

  @Test
  void a_wrong_filter_or_an_unknown_item_is_said_in_plain_words() {
    desk.open(at("/?reason=SALAH")).reads("Permintaan tidak terbaca");
    desk.open(at("/?area=99.99")).reads("Tidak ada di sini");
    desk.open(at("/?item=tidak-ada")).reads("Tidak ada di sini");
    desk.open(at("/?after=zzz")).reads("Permintaan tidak terbaca");
  }

  @Test
  void it_is_for_everybody_on_a_phone_and_on_a_desk_in_both_languages_and_schemes() {
    unclear(KEDUNDUNG, "Bu, tetangga RT 2 sudah lama tidak keluar rumah, mohon dicek");
    var fire = finding(KEDUNDUNG, "Rumah pak Karto kebakaran, api besar", Urgency.EMERGENCY, "TTL-KEBAKARAN");
    wire.say(Topics.FINDINGS, fire);
    wire.awaitOne(fire.finding(), FindingTriaged.class);
    var poor = disputed(KEDUNDUNG);
    try (Browser phone = Browser.phone()) {
      for (String language : List.of("en", "id")) {
        for (Browser one : List.of(phone, desk)) {
          String name = one == phone ? "phone" : "desktop";
          one.open(at("/?lang=" + language + "&area=35.76.02")).reads(poor.number()).isForEverybody();
          one.fitsTheWidth();
          one.hasRoomForThumbs();
          assertThat(one.weight()).isLessThan(150_000);
          one.screenshot("coordinator-list-" + name + "-" + language);
          one.open(at("/?area=35.76.02&item=" + itemOf(poor))).isForEverybody();
          one.screenshot("coordinator-item-" + name + "-" + language);
          one.script("document.querySelectorAll('details').forEach(one => one.open = true)");
          one.isForEverybody();
          one.fitsTheWidth();
          one.hasRoomForThumbs();
          one.dark().open(one.address());
          one.script("document.querySelectorAll('details').forEach(one => one.open = true)");
          one.isForEverybody();
          one.screenshot("coordinator-open-" + name + "-dark-" + language);
          one.light();
        }
      }
    }
  }

  private static void named(String name) {
    desk.sees("input[name=by]").clear();
    desk.type("input[name=by]", name).press(Keys.ESCAPE);
  }
}
