package id.posyandu.referral.intake.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void a_drawing_tells_nothing_but_itself() throws IOException {
    assertThat(Picture.of(drawn("jpg"))).contains(new Picture("image/jpeg", false));
    assertThat(Picture.of(drawn("png"))).contains(new Picture("image/png", false));
    assertThat(Picture.of(webp("VP8 "))).contains(new Picture("image/webp", false));
  }

  @Test
  void what_a_camera_writes_into_it_is_seen() throws IOException {
    byte[] jpeg = drawn("jpg");
    String drawing = new String(jpeg, 2, jpeg.length - 2, ISO_8859_1);

    assertThat(Picture.of(bytes("\u00ff\u00d8\u00ff\u00e1\u0000\u0008Exif\u0000\u0000" + drawing)))
        .contains(new Picture("image/jpeg", true));
    assertThat(Picture.of(bytes("\u00ff\u00d8\u00ff\u00fe\u0000\u0006Miji" + drawing))).contains(new Picture("image/jpeg", true));
    assertThat(Picture.of(bytes("\u00ff\u00d8" + drawing + "-7.47,112.43"))).contains(new Picture("image/jpeg", true));
    assertThat(Picture.of(webp("EXIF"))).contains(new Picture("image/webp", true));
  }

  @Test
  void half_a_picture_is_none() throws IOException {
    byte[] png = drawn("png");
    assertThat(Picture.of(java.util.Arrays.copyOf(png, png.length / 2))).isEmpty();
    assertThat(Picture.of(bytes("\u00ff\u00d8\u00ff\u00e0\u00ff\u00ff"))).isEmpty();
    assertThat(Picture.of(bytes("RIFF\u0000\u0000\u0000\u0000WEBP"))).isEmpty();
  }

  @Property(tries = 500)
  void whatever_comes_is_read_to_an_end(@ForAll byte[] some) {
    Picture.of(some);
    Picture.of(bytes("\u00ff\u00d8\u00ff" + new String(some, ISO_8859_1)));
    Picture.of(bytes("\u0089PNG\r\n\u001a\n" + new String(some, ISO_8859_1)));
    Picture.of(bytes("RIFF\u0000\u0000\u0000\u0000WEBP" + new String(some, ISO_8859_1)));
  }

  private static byte[] webp(String chunk) {
    return bytes("RIFF\u0010\u0000\u0000\u0000WEBP" + chunk + "\u0004\u0000\u0000\u0000abcd");
  }

  private static byte[] drawn(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
