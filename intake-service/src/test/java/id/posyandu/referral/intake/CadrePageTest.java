package id.posyandu.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The cadre's first page, as she uses it on her phone. */
class CadrePageTest {
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void both_languages_have_every_text() {
    Languages.agree("intake-service");
  }

  @Test
  void a_report_needs_a_text_and_a_place_and_is_answered_with_its_sentence() {
    try (Browser phone = Browser.phone()) {
      phone.open(intake.address() + "/").click("a[href='/?city=35.76']");
      phone.type("#text", words("satu")).type("#place", "miji").click("#report [type=submit]");

      phone.reads("sudah kami terima dan sedang dibaca");
      assertThat(reported("satu")).isEqualTo(1);
      assertThat(phone.sees("#text").getAttribute("value")).isEmpty();
      assertThat(phone.sees("#place").getAttribute("value")).isEqualTo("Miji");
      phone.screenshot("cadre-answer");
    }
  }

  private String words(String name) {
    return "Lampu jalan RT 3 mati, warga takut lewat " + name + " " + System.identityHashCode(this);
  }

  private long reported(String name) {
    return intake.stored().stream().filter(one -> one.toJson().contains(words(name))).count();
  }
}
