package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.OtherReferral;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import id.posyandu.referral.kit.browser.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the officer's pages look: for everybody, in both languages and schemes, on a phone and on a desk, safe and light. */
class OfficerPageLooksTest {
  private static final String HOSTILE = "<img src=x onerror=\"document.title='stolen'\">";

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer rest = opd.officer();
  private final AtHerDesk dewi = new AtHerDesk(rest.address());

  @Test
  void both_languages_have_every_text() {
    Languages.agree("opd-service");
  }

  @Test
  void axe_finds_nothing_on_list_and_referral_in_any_language_and_scheme_and_all_fits() {
    Assignment poor = aMorning();
    try (Browser phone = dewi.sitsAt(Browser.phone()); Browser desktop = dewi.sitsAt(Browser.desktop())) {
      for (Browser browser : List.of(phone, desktop)) {
        String width = browser == phone ? "phone" : "desktop";
        for (String language : List.of("id", "en")) {
          browser.open(rest.address() + "/?lang=" + language).light();
          isGood(browser, "officer-list-" + width + "-" + language);
          assertThat(browser.printed("officer-list-" + width + "-" + language).isWrittenOn()).isTrue();
          browser.open(rest.address() + "/referrals/" + poor.id()).light();
          isGood(browser, "officer-referral-" + width + "-" + language);
          browser.dark().printed("officer-referral-" + width + "-" + language);
          browser.light();
        }
        browser.open(rest.address() + "/referrals/" + poor.id() + "/order?lang=id").light();
        isGood(browser, "officer-order-" + width);
        Paper order = browser.dark().printed("officer-order-" + width);
        assertThat(order.isWrittenOn()).isTrue();
        assertThat(order.pages()).isEqualTo(1);
        browser.open(rest.address() + "/desk");
        isGood(browser, "officer-desk-" + width);
      }
    }
  }

  private static void isGood(Browser browser, String name) {
    browser.screenshot(name);
    browser.isForEverybody();
    browser.fitsTheWidth();
    browser.hasRoomForThumbs();
    browser.dark().isForEverybody();
    browser.screenshot(name + "-dark");
    browser.light();
  }

  @Test
  void the_first_view_is_light() {
    aMorning();
    try (Browser browser = dewi.sitsAt(Browser.phone())) {
      browser.devtools("Network.clearBrowserCache", Map.of());
      browser.slow3g().open(rest.address() + "/");
      System.out.printf("officer's list: %d bytes, largest paint after %d ms on slow 3G%n", browser.weight(), browser.largestPaint());
      assertThat(browser.weight()).isPositive().isLessThan(150_000);
    }
  }

  @Test
  void what_people_wrote_is_shown_and_never_run() {
    UUID finding = UUID.randomUUID();
    Assignment school = Assignment.outOfSchool(finding).with(it -> it.text = HOSTILE);
    Assignment poor = dewi.of(finding, HOSTILE + " kena PHK").with(it -> it.number = "MJK-<b>7");
    opd.assigned(poor, school);
    String note = "{\"to\":\"ACCEPTED\",\"by\":\"<b>ani</b>\",\"note\":\"catatan <img src=x onerror=document.title='stolen'>\",\"evidence\":[\"javascript:alert(1)\"]}";
    rest.moves(poor.id(), note);
    rest.moves(school.id(), note);
    rest.put("/api/v1/referrals/" + poor.id() + "/assignee", "{\"assignee\":\"<i>rini</i>\",\"by\":\"<b>ani</b>\"}");
    try (Browser browser = dewi.sitsAt("<u>dewi</u>", Browser.desktop())) {
      browser.open(rest.address() + "/referrals/" + poor.id()).reads("<img src=x onerror=").reads("<b>ani</b>").reads("dipegang <i>rini</i>");
      assertThat(browser.all("#beyond .quote")).hasSize(2).allSatisfy(quote -> assertThat(quote.getText()).startsWith("catatan <img src=x"));

      assertThat(browser.has("main img") || browser.has("main b") || browser.has("main i") || browser.has("main u")).isFalse();
      assertThat(browser.has("a[href^='javascript']")).isFalse();
      assertThat(browser.driver().getTitle()).doesNotContain("stolen");
      browser.open(rest.address() + "/?q=" + "%3Cimg%20src%3Dx%20onerror%3D1%3E").sees("#counts");
      assertThat(browser.has("main img")).isFalse();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** A list with one of each: late, urgent, shared, accepted, hers, and a case that two departments are at. */
  private Assignment aMorning() {
    UUID finding = UUID.randomUUID();
    Assignment school = Assignment.outOfSchool(finding);
    Assignment poor = dewi.of(finding, "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah tiga minggu tidak masuk sekolah").with(it -> {
      it.number = "MJK-7K3Q";
      it.others = List.of(new OtherReferral(school.id(), Assignment.DISDIKBUD, "Dinas Pendidikan dan Kebudayaan", "SD", false));
    });
    Assignment late = dewi.referral("Bu Warsini lansia sebatang kara, rumahnya bocor kalau hujan").with(it -> {
      it.number = "MJK-4M2X";
      it.urgency = Urgency.EMERGENCY;
      it.respondBy = Instant.now().minus(Duration.ofDays(2));
    });
    Assignment accepted = dewi.referral("Keluarga baru pindah belum punya KK, tiga anak balita").with(it -> it.number = "MJK-9T5R");
    opd.assigned(poor, school, late, accepted);
    rest.moves(accepted.id(), ACCEPTED);
    rest.moves(school.id(), ACCEPTED);
    rest.moves(poor.id(), ACCEPTED);
    rest.moves(poor.id(), IN_PROGRESS);
    rest.put("/api/v1/referrals/" + poor.id() + "/assignee", "{\"assignee\":\"Dewi\",\"by\":\"kabid\"}");
    return poor;
  }
}
