package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.with;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Line;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

/** Every state of the cadre's pages: for everybody, in both languages and schemes, on her phone and on a desk. */
class CadreLookTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final Object asked = intake.accepted(FAMILY_FALLEN_POOR).get("id");
  private final Object emergency = intake.accepted(with("\"urgency\": \"EMERGENCY\"")).get("id");
  private final Object waiting = intake.accepted(FAMILY_FALLEN_POOR).get("id");

  @Test
  void every_state_is_for_everybody_on_a_phone() {
    look(Browser::phone, "phone");
  }

  @Test
  void every_state_is_for_everybody_on_a_desk() {
    look(Browser::desktop, "desktop");
  }

  @Test
  void the_first_view_is_light_and_soon_there_on_a_slow_phone() {
    try (Browser phone = Browser.phone()) {
      phone.open(intake.address() + "/page/cadre-192.png").driver().manage().addCookie(new Cookie("place", "35.76"));
      phone.slow3g().open(intake.address() + "/").sees("#place");
      long paint = phone.largestPaint();
      System.out.printf("The cadre's page: %d bytes, largest paint after %d ms on slow 3G%n", phone.weight(), paint);
      assertThat(phone.weight()).isLessThan(150_000);
      phone.open(intake.address() + "/findings/" + asked).sees(".sentence");
      System.out.printf("One report: largest paint after %d ms on slow 3G%n", phone.largestPaint());
    }
  }

  private void look(Supplier<Browser> screen, String name) {
    Cases told = Cases.about(UUID.fromString(asked.toString()));
    intake.heard(
        asked, "IN_PROGRESS", told.routed(1, dinsos(), disdik()), told.moved(DINSOS, 1, ACCEPTED),
        told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 1, NEEDS_INFO));
    try (Browser browser = screen.get(); Line line = new Line(intake.address())) {
      for (String language : new String[] {"id", "en"}) {
        states(browser, line, language, name + "-" + language);
      }
    }
  }

  private void states(Browser browser, Line line, String language, String name) {
    browser.open(line.address() + "/?city=").sees(".cities");
    browser.open(line.address() + "/?lang=" + language);
    checked(browser, "cadre-city-" + name);
    browser.open(line.address() + "/?city=35.76").sees("#place");
    checked(browser, "cadre-form-" + name);
    browser.click("#report [type=submit]").sees("#text-wrong");
    checked(browser, "cadre-refused-" + name);
    browser.click(".call summary").type("#text", "Kebakaran di RT 2, dua rumah habis").type("#place", "Miji").sees("#urgent");
    checked(browser, "cadre-emergency-" + name);
    line.cut();
    browser.offline().click("#report [type=submit]").sees("#unsent li");
    checked(browser, "cadre-queue-" + name);
    browser.driver().executeAsyncScript(
        "const done = arguments[0]; CadreQueue.unsent().then(all => Promise.all(all.map(one => CadreQueue.drop(one.key)))).then(done)");
    browser.script(
        "for (const [at, id] of arguments[0].entries()) indexedDB.open('cadre').onsuccess = event => "
            + "event.target.result.transaction('sent', 'readwrite').objectStore('sent').put({id, number: 'MJK-0000', at})",
        List.of(waiting, emergency, asked));
    line.mend();
    browser.online().open(line.address() + "/").sees("#mine [data-id]");
    checked(browser, "cadre-mine-" + name);
    browser.open(line.address() + "/findings/" + asked).sees(".asked");
    checked(browser, "cadre-case-" + name);
    browser.open(line.address() + "/findings/" + emergency).sees(".urgent");
    checked(browser, "cadre-case-emergency-" + name);
  }

  private static void checked(Browser browser, String name) {
    browser.light().isForEverybody();
    browser.fitsTheWidth();
    browser.hasRoomForThumbs();
    browser.screenshot(name);
    browser.dark().isForEverybody();
    browser.screenshot(name + "-dark");
    browser.light();
  }
}
