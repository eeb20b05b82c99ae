package id.posyandu.referral.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.intake.privacy.Picture;
import id.posyandu.referral.kit.browser.Browser;
import id.posyandu.referral.kit.browser.Languages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cadre's first page, as she uses it on her phone. */
class CadrePageTest {
  private final RunningIntake intake = RunningIntake.shared();
  @TempDir private Path folder;

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

  @Test
  void words_that_look_like_an_emergency_show_whom_to_call_before_anything_is_sent() {
    try (Browser phone = Browser.phone()) {
      phone.open(intake.address() + "/").sees(".call a[href='tel:112']");
      phone.click("a[href='/?city=35.76']").type("#text", "Ada rumah terb");
      assertThat(phone.sees("#text").getAttribute("value")).isNotBlank();
      assertThat(phone.all("#urgent").get(0).isDisplayed()).isFalse();
      phone.type("#text", "akar di RT 2").sees("#urgent a[href='tel:113']");
      phone.reads("Telepon dulu!");
    }
  }

  @Test
  void a_photo_is_drawn_anew_on_the_phone_and_tells_nothing_of_where_it_was_taken() throws IOException {
    Path photo = Files.write(folder.resolve("foto.jpg"), withExif());
    try (Browser phone = Browser.phone()) {
      phone.open(intake.address() + "/").click("a[href='/?city=35.76']").sees("#take");
      phone.all("#photo").get(0).sendKeys(photo.toString());
      phone.sees("#preview");
      phone.type("#text", words("foto")).type("#place", "Miji").click("#report [type=submit]").reads("sedang dibaca");
      phone.click("#answer a.open");
      assertThat(phone.sees(".photos img").getAttribute("alt")).startsWith("Foto 1 dari laporan MJK-");
      phone.until("is drawn", () -> phone.script("return document.querySelector('.photos img').naturalWidth").equals(1280L) ? true : null);

      String finding = phone.address().replaceAll(".*/", "");
      intake.post(finding, "additions", "{\"attachments\": [{\"uri\": \"https://foto.example/1.jpg\"}]}").expectStatus().is2xxSuccessful();
      phone.reload();
      phone.reads("ditambahkan").fitsTheWidth();
      assertThat(phone.all(".photos img")).as("what is kept elsewhere is a link and no more").hasSize(1);
      assertThat(phone.all(".photos a[href='https://foto.example/1.jpg']")).hasSize(1);
      phone.screenshot("cadre-case-photo");
      assertThat(phone.complaints()).isEmpty();
    }
    Document attachment = intake.stored().stream().filter(one -> one.toJson().contains(words("foto"))).findFirst().orElseThrow()
        .get("report", Document.class).getList("attachments", Document.class).get(0);
    Photos.Photo kept = intake.bean(Photos.class).of(attachment.getString("sha256")).orElseThrow();
    assertThat(Picture.of(kept.bytes().getData())).contains(new Picture("image/jpeg", false));
  }

  /** As a phone's camera makes them: large, and with more in it than can be seen. */
  private static byte[] withExif() throws IOException {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2560, 1440, BufferedImage.TYPE_INT_RGB), "jpg", drawn);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write("\u00ff\u00d8\u00ff\u00e1\u0000\u0008Exif\u0000\u0000".getBytes(ISO_8859_1));
    photo.write(drawn.toByteArray(), 2, drawn.size() - 2);
    assertThat(Picture.of(photo.toByteArray())).contains(new Picture("image/jpeg", true));
    return photo.toByteArray();
  }

  private String words(String name) {
    return "Lampu jalan RT 3 mati, warga takut lewat " + name + " " + System.identityHashCode(this);
  }

  private long reported(String name) {
    return intake.stored().stream().filter(one -> one.toJson().contains(words(name))).count();
  }
}
