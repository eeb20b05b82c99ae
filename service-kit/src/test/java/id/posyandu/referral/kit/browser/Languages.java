package id.posyandu.referral.kit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;

/** Two languages that say the same. */
public final class Languages {
  private Languages() {}

  /**
   * Both files of a service have the same keys, every one with a text, and no apostrophe that a format would swallow.
   *
   * @param name such as {@code kit} or {@code opd-service}
   */
  public static void agree(String name) {
    Properties indonesian = read("/messages/" + name + ".properties");
    Properties english = read("/messages/" + name + "_en.properties");
    assertThat(english.stringPropertyNames())
        .as("keys of %s in English", name)
        .containsExactlyInAnyOrderElementsOf(indonesian.stringPropertyNames());
    for (Properties texts : List.of(indonesian, english)) {
      texts.forEach((key, text) -> {
        assertThat(text.toString()).as("text of %s", key).isNotBlank().doesNotContain("'");
        assertThat(new MessageFormat(text.toString())).as("format of %s", key).isNotNull();
      });
    }
  }

  private static Properties read(String file) {
    try (InputStream stream = Languages.class.getResourceAsStream(file)) {
      assertThat(stream).as("there is %s", file).isNotNull();
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
