package id.posyandu.referral.intake.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;

/**
 * A picture as its own bytes tell, whatever its sender says of it: which kind it is, and whether it carries more than what
 * can be seen (where and when it was taken, with which phone, by whom). It is not decoded: its parts are walked by their
 * lengths, and one whose parts do not add up is no picture.
 */
public record Picture(String mediaType, boolean tells) {
  /** JPEG segments that say nothing of people: JFIF's header, colour profile, Adobe's transform, and all that draws. */
  private static final Set<Integer> DRAWING_APPS = Set.of(0xE0, 0xEE);
  private static final int PROFILE = 0xE2;
  private static final int COMMENT = 0xFE;
  private static final int SCAN = 0xDA;

  private static final Set<String> DRAWING_CHUNKS =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD");
  private static final Set<String> DRAWING_WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");

  /** Empty when it is neither a JPEG nor a PNG nor a WebP, or is broken. */
  public static Optional<Picture> of(byte[] bytes) {
    if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return walked("image/jpeg", jpeg(bytes));
    }
    if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return walked("image/png", png(bytes));
    }
    return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP") ? walked("image/webp", webp(bytes)) : Optional.empty();
  }

  private static Optional<Picture> walked(String mediaType, Optional<Boolean> tells) {
    return tells.map(more -> new Picture(mediaType, more));
  }

  /** Up to where the drawing begins; what stands behind its end is looked for as well. */
  private static Optional<Boolean> jpeg(byte[] bytes) {
    boolean tells = false;
    int at = 2;
    while (at + 4 <= bytes.length && number(bytes, at, 1) == 0xFF) {
      int marker = number(bytes, at + 1, 1);
      int length = number(bytes, at + 2, 2);
      boolean profile = marker == PROFILE && begins(bytes, at + 4, "ICC_PROFILE");
      tells |= marker == COMMENT || marker >= 0xE0 && marker <= 0xEF && !profile && !DRAWING_APPS.contains(marker);
      if (marker == SCAN) {
        return Optional.of(tells || !ends(bytes, "\u00ff\u00d9"));
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<Boolean> png(byte[] bytes) {
    boolean tells = false;
    int at = 8;
    while (at + 12 <= bytes.length) {
      String type = new String(bytes, at + 4, 4, ISO_8859_1);
      int length = number(bytes, at, 4);
      if (length < 0 || length > bytes.length - at - 12) {
        return Optional.empty();
      }
      tells |= !DRAWING_CHUNKS.contains(type);
      at += 12 + length;
      if (type.equals("IEND")) {
        return Optional.of(tells || at != bytes.length);
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> webp(byte[] bytes) {
    boolean tells = false;
    int at = 12;
    while (at + 8 <= bytes.length) {
      int length = Integer.reverseBytes(number(bytes, at + 4, 4));
      if (length < 0 || length > bytes.length - at - 8) {
        return Optional.empty();
      }
      tells |= !DRAWING_WEBP.contains(new String(bytes, at, 4, ISO_8859_1));
      at += 8 + length + length % 2;
    }
    return at > 12 ? Optional.of(tells || at < bytes.length) : Optional.empty();
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int index = at; index < at + length; index++) {
      number = number << 8 | bytes[index] & 0xFF;
    }
    return number;
  }

  private static boolean begins(byte[] bytes, int at, String with) {
    return bytes.length >= at + with.length() && new String(bytes, at, with.length(), ISO_8859_1).equals(with);
  }

  private static boolean ends(byte[] bytes, String with) {
    return begins(bytes, bytes.length - with.length(), with);
  }
}
