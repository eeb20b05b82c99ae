package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.Findings.moved;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Paper;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesPageTest {
  /** Kelurahan that no other test reports from. */
  private static final String MERI = "35.76.03.1003";
  private static final String JAGALAN = "35.76.03.1004";
  private static final String SENTANAN = "35.76.03.1005";
  private static final Instant DUE = Instant.parse("2026-11-20T03:00:00Z");
  private static final String HOSTILE = "<script>document.title='stolen'</script> keluarga <b>miskin</b>, anak putus sekolah";

  private static Wiretap wire;
  private static Browser desk;

  @BeforeAll
  static void start() {
    Routing.shared();
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
  void who_holds_a_case_up_and_since_when_is_shown_until_she_moves_whatever_comes_twice_or_late() {
    var poor = joint(MERI, "Keluarga jatuh miskin, anaknya putus sekolah");
    var parts = routed(poor).referrals();
    var accepted = moved(poor, parts.get(1), FollowUpStatus.ACCEPTED, "kami cek");
    wire.say(Topics.FOLLOW_UPS, overdue(poor, parts.get(0), 2, "Sekretaris Daerah"));
    wire.say(Topics.FOLLOW_UPS, overdue(poor, parts.get(0), 1, "Kepala Dinas"));
    wire.say(Topics.FOLLOW_UPS, overdue(poor, parts.get(0), 1, "Kepala Dinas"));
    wire.say(Topics.FOLLOW_UPS, silent(poor, parts.get(1)));
    wire.say(Topics.FOLLOW_UPS, accepted);

    desk.until("both are held up", () -> {
      desk.open(at("/cases?area=" + MERI));
      return desk.text().contains("belum menanggapi") && desk.text().contains("tidak ada kabar") ? desk : null;
    });
    desk.reads(poor.number()).reads("Sekretaris Daerah").reads(parts.get(0).opdName()).reads("batas waktunya");
    assertThat(desk.all(".held li")).hasSize(2);
    desk.open(at("/cases?area=" + MERI + "&reason=SILENT")).reads(poor.number());
    desk.open(at("/cases?area=" + MERI + "&reason=PROMISE"));
    assertThat(desk.text()).doesNotContain(poor.number());

    desk.open(at("/cases?area=" + MERI)).press("j");
    assertThat(desk.focused().getText()).contains(poor.number());
    wire.say(Topics.FOLLOW_UPS, moved(poor, parts.get(0), FollowUpStatus.ACCEPTED, null));
    desk.readsNoLonger("belum menanggapi");
    assertThat(desk.focused().getText()).as("where the cursor was").contains(poor.number());

    wire.say(Topics.FOLLOW_UPS, Findings.later(accepted, 2, FollowUpStatus.IN_PROGRESS));
    desk.readsNoLonger(poor.number()).reads("Tidak ada");
  }

  @Test
  void the_coordinator_takes_a_referral_back_with_a_reason_and_calls_another_department_in() {
    var poor = joint(JAGALAN, "Keluarga jatuh miskin, anaknya putus sekolah");
    var parts = routed(poor).referrals();
    desk.open(at("/cases/" + poor.finding())).reads(parts.get(0).opdName());
    assertThat(desk.all("#acts .is-accepted")).isEmpty();
    wire.say(Topics.FOLLOW_UPS, moved(poor, parts.get(1), FollowUpStatus.ACCEPTED, "kami cek"));
    desk.reads("kami cek").sees("#acts .is-accepted");
    desk.click("input[name=referral]").type("textarea[name=reason]", "sudah ditangani BAZNAS");
    wire.say(Topics.FOLLOW_UPS, moved(poor, parts.get(0), FollowUpStatus.ACCEPTED, "kami juga"));
    desk.reads("kami juga").reads("Kasus ini baru saja berubah");
    assertThat(desk.focused().getAttribute("value")).as("what she was typing").isEqualTo("sudah ditangani BAZNAS");
    desk.sees("form[action$=withdrawal] input[name=by]").clear();
    desk.type("form[action$=withdrawal] input[name=by]", "Bu Tim").click("form[action$=withdrawal] button");

    desk.reads("Sudah dicatat");
    assertThat(wire.awaitOne(poor.finding(), ReferralWithdrawn.class).reason()).isEqualTo("sudah ditangani BAZNAS");
    assertThat(desk.sees("form[action$=referrals] input[name=by]").getAttribute("value")).isEqualTo("Bu Tim");

    desk.click("input[value='3576-baznas']").type("textarea[name=note]", "mohon dibantu");
    desk.click("form[action$=referrals] button").reads("Sudah dicatat").reads("BAZNAS Kota Mojokerto");
    desk.click("input[value='3576-baznas']").type("textarea[name=note]", "sekali lagi");
    desk.click("form[action$=referrals] button").sees("#refused");
    assertThat(desk.sees("textarea[name=note]").getAttribute("value")).isEqualTo("sekali lagi");
  }

  @Test
  void the_sheet_of_joint_cases_prints_black_on_white_on_a4_and_nothing_that_is_restricted() {
    var poor = joint(JAGALAN, HOSTILE);
    var violence = finding(JAGALAN, "Istrinya dipukul suaminya setiap malam", null, "TTL-N-PPA", "KES-BALITA");
    wire.say(Topics.FINDINGS, violence);
    var parts = routed(poor).referrals();
    routed(violence);
    desk.complaints(); // of others
    wire.say(Topics.FOLLOW_UPS, overdue(poor, parts.get(0), 1, "Kepala Dinas"));
    desk.until("the meeting is asked", () -> {
      desk.open(at("/joint?area=" + JAGALAN));
      return desk.text().contains("belum menanggapi. Sanggup atau tidak") ? desk : null;
    });

    desk.reads(poor.number()).reads("<script>").reads(violence.number()).reads("Jagalan");
    assertThat(desk.text()).doesNotContain("dipukul").doesNotContain("Kekerasan terhadap").contains("Isi laporan ini terbatas");
    assertThat(desk.driver().getTitle()).doesNotContain("stolen");
    assertThat(desk.complaints()).isEmpty();
    desk.dark();
    desk.devtools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(desk.script("return getComputedStyle(document.querySelector('.joint')).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    assertThat(desk.script("return getComputedStyle(document.querySelector('.joint .quote')).color")).isEqualTo("rgb(0, 0, 0)");
    assertThat(desk.all("nav").stream().anyMatch(nav -> nav.isDisplayed())).isFalse();
    desk.screenshot("coordinator-sheet-print");
    Paper paper = desk.printed("coordinator-sheet");
    assertThat(paper.isWrittenOn()).isTrue();
    assertThat(paper.pages()).as("two cases on each").isEqualTo((desk.all(".joint").size() + 1) / 2);
    desk.devtools("Emulation.setEmulatedMedia", Map.of("media", ""));
    desk.light();
  }

  @Test
  void a_case_on_which_one_department_acts_is_on_no_sheet() {
    var drain = finding(JAGALAN, "Got mampet", null, "PU-N-DRAINASE");
    wire.say(Topics.FINDINGS, drain);
    routed(drain);

    desk.open(at("/joint?area=" + JAGALAN));

    assertThat(desk.text()).doesNotContain(drain.number());
  }

  @Test
  void a_lurah_a_camat_and_the_coordinator_each_have_their_view() {
    desk.open(at("/cases?area=35.76.03.1004")).reads("tampilan Lurah Jagalan");
    desk.open(at("/joint?area=35.76.03")).reads("tampilan Camat");
    desk.open(at("/?area=35.76")).reads("tampilan koordinator Kota Mojokerto");
    desk.click("summary").click(".names a").reads("tampilan Camat");
  }

  @Test
  void all_of_it_is_for_everybody_in_both_languages_and_schemes() {
    var poor = joint(SENTANAN, "Keluarga jatuh miskin, anaknya putus sekolah");
    wire.say(Topics.FOLLOW_UPS, overdue(poor, routed(poor).referrals().get(0), 1, "Kepala Dinas"));
    try (Browser phone = Browser.phone()) {
      for (String language : List.of("en", "id")) {
        for (Browser one : List.of(phone, desk)) {
          String name = (one == phone ? "phone-" : "desktop-") + language;
          for (String page : List.of("/cases?area=35.76", "/cases/" + poor.finding() + "?", "/joint?area=35.76")) {
            one.light().open(at(page + "&lang=" + language)).reads(poor.number()).isForEverybody();
            one.fitsTheWidth();
            one.hasRoomForThumbs();
            assertThat(one.weight()).isLessThan(150_000);
            one.screenshot("coordinator-" + page.replaceAll("\\?.*", "").replaceAll("/cases/.*", "case").replace("/", "") + "-" + name);
            one.dark().open(one.address()).isForEverybody();
          }
          one.light();
        }
      }
    }
  }

  private static String at(String path) {
    return Routing.shared().address() + path;
  }

  private static FindingReported joint(String area, String text) {
    var poor = finding(area, text, null, "SOS-N-MISKIN", "PDK-DASAR");
    wire.say(Topics.FINDINGS, poor);
    return poor;
  }

  private static FindingRouted routed(FindingReported reported) {
    return wire.awaitOne(reported.finding(), FindingRouted.class);
  }

  private static ReferralOverdue overdue(FindingReported of, RoutedReferral part, int level, String to) {
    return new ReferralOverdue(
        of.finding(), of.area(), of.receivedAt(), part.id(), part.opd(), part.fields(), 0, ReferralClock.RESPOND, level, to, DUE);
  }

  private static ReferralSilent silent(FindingReported of, RoutedReferral part) {
    return new ReferralSilent(
        of.finding(), of.area(), of.receivedAt(), part.id(), part.opd(), part.fields(), 1, 1, "Kepala Dinas", DUE, 6);
  }
}
