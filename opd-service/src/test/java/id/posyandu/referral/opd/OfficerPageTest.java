package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An officer's day in her browser. */
class OfficerPageTest {
  private final RunningOpd opd = RunningOpd.shared();
  private final String home = opd.officer().address();

  @Test
  void try_it() {
    Assignment one = opd.assigned(Assignment.fallenPoor());
    try (Browser browser = Browser.desktop()) {
      browser.open(home + "/");
      browser.screenshot("t-choose");
      browser.click("select[name=opd] option[value='3576-dinsosp3a']").type("input[name=by]", "Dewi").press(Keys.ENTER);
      browser.sees("#rows");
      browser.screenshot("t-list");
      browser.open(home + "/referrals/" + one.id());
      browser.sees("#referral");
      browser.screenshot("t-detail");
      browser.open(home + "/referrals/" + one.id() + "/order");
      browser.screenshot("t-order");
      System.out.println(browser.complaints());
    }
  }
}
