package id.posyandu.referral.opd;

import id.posyandu.referral.kit.browser.Browser;
import java.util.UUID;
import org.openqa.selenium.Keys;

/** An officer at her desk: a unit of her own, so that tests that share a service see each their own list. */
record AtHerDesk(String address, String unit) {

  AtHerDesk(String address) {
    this(address, "Bidang " + UUID.randomUUID().toString().substring(0, 8));
  }

  Assignment referral(String text) {
    return of(UUID.randomUUID(), text);
  }

  Assignment of(UUID finding, String text) {
    return Assignment.fallenPoor(finding).with(it -> {
      it.department(Assignment.DINSOS, unit, false);
      it.text = text;
    });
  }

  Browser sitsAt(Browser browser) {
    return sitsAt("Dewi", browser);
  }

  /** Says where she sits, and sees her list. */
  Browser sitsAt(String name, Browser browser) {
    browser.open(address + "/").click("option[value='" + Assignment.DINSOS + "']");
    browser.type("input[name=unit]", unit).type("input[name=by]", name).press(Keys.ENTER);
    browser.sees("#counts");
    return browser;
  }
}
