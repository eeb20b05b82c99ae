package id.posyandu.referral.kit.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** A page as the printer gets it, a PDF of Chromium. */
public record Paper(byte[] pdf) {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  public int pages() {
    return (int) PAGE.matcher(new String(pdf, ISO_8859_1)).results().count();
  }

  /** Text brings its letters along: without any a page has a thousand bytes. */
  public boolean isWrittenOn() {
    return pdf.length > 10_000;
  }
}
