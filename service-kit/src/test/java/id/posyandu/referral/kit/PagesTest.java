package id.posyandu.referral.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class PagesTest {
  private static final String HOME = KitTestApplication.address() + "/";

  @Test
  void both_languages_have_every_text() {
    Languages.agree("kit");
  }

  @Test
  void a_page_speaks_indonesian_until_somebody_asks_for_english_and_then_remembers() {
    try (Browser browser = Browser.phone()) {
      browser.open(HOME).reads("Rujukan Posyandu").reads("lewat 2 hari").reads("1.234");
      browser.click("a.language").reads("Posyandu Referral").reads("1,234");
      browser.open(HOME).reads("Posyandu Referral");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void axe_finds_nothing_in_either_scheme(String language) {
    try (Browser browser = Browser.phone()) {
      browser.open(HOME + "?lang=" + language).light().isForEverybody();
      browser.fitsTheWidth();
      browser.hasRoomForThumbs();
      browser.screenshot("kit-phone-" + language);
      browser.dark().isForEverybody();
      browser.screenshot("kit-phone-dark-" + language);
      browser.open(HOME + "nowhere").isForEverybody();
    }
  }

  @Test
  void what_people_wrote_is_shown_and_never_run() {
    try (Browser browser = Browser.desktop()) {
      browser.open(HOME).reads("<img src=x onerror=");

      assertThat(browser.has("main img")).isFalse();
      assertThat(browser.driver().getTitle()).isEqualTo("Rujukan Posyandu · Rujukan Posyandu");
      assertThat(browser.complaints()).isEmpty();
      browser.screenshot("kit-desktop");
    }
  }

  @Test
  void a_form_works_with_a_script_and_without_one_and_a_refusal_keeps_what_was_typed() {
    try (Browser browser = Browser.desktop()) {
      browser.open(HOME).type("input[name=words]", "dengan skrip").click("button[data-key=a]").reads("dengan skrip");
      browser.sees("input[name=words]").clear();
      browser.type("input[name=words]", "conflict").click("button[data-key=a]").reads("Sudah didahului");
      assertThat(browser.sees("input[name=words]").getAttribute("value")).isEqualTo("conflict");
    }
    try (Browser browser = Browser.desktop().withoutScript()) {
      browser.open(HOME).type("input[name=words]", "tanpa skrip").click("button[data-key=a]").reads("tanpa skrip");
    }
  }

  @Test
  void a_form_of_another_site_is_refused() {
    try (Browser browser = Browser.desktop()) {
      browser.open(HOME);
      browser.script("document.querySelector('input[name=_csrf]').value = 'guessed'");
      browser.type("input[name=words]", "curang").click("button[data-key=a]").reads("Formulir sudah kedaluwarsa");
    }
  }

  @Test
  void the_keyboard_alone_is_enough_and_a_list_tells_its_keys() {
    try (Browser browser = Browser.desktop()) {
      browser.open(HOME).press("j", "j");
      assertThat(browser.focused().getText()).isEqualTo("Rumah roboh");
      browser.press("/").press("roboh");
      assertThat(browser.sees("input[name=words]").getAttribute("value")).isEqualTo("roboh");
      browser.press(Keys.ESCAPE).press("?");
      browser.sees("dialog[open]");
      browser.reads("Berikutnya, sebelumnya");
      browser.isForEverybody();
      browser.click("#keys-on").press(Keys.ESCAPE);
      browser.until("the list of keys is closed", () -> browser.has("dialog[open]") ? null : true);
      browser.press("/");
      assertThat(browser.focused().getAttribute("name")).isNotEqualTo("words");
    }
  }

  @Test
  void what_is_not_there_and_what_breaks_is_said_in_plain_words() {
    try (Browser browser = Browser.phone()) {
      browser.open(HOME + "nowhere").reads("Tidak ada di sini");
      browser.open(HOME + "?page=x").reads("Permintaan tidak terbaca");
      browser.open(HOME + "broken").reads("Kesalahan di pihak kami");
      assertThat(browser.text()).doesNotContain("3576010101010001");
    }
  }

  @Test
  void a_line_that_is_down_is_said_and_nothing_typed_is_lost() {
    try (Browser browser = Browser.phone()) {
      browser.open(HOME).type("input[name=words]", "sinyal hilang").offline();
      browser.click("button[data-key=a]").reads("Tidak ada sambungan");
      browser.online().click("button[data-key=a]").reads("sinyal hilang");
    }
  }
}
