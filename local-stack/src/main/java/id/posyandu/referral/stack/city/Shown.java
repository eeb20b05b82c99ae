package id.posyandu.referral.stack.city;

import id.posyandu.referral.intake.privacy.Masking;

/** What of a stranger's text may be printed: masked before it is cut, on one line, nothing that steers a terminal. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  static String of(String text) {
    String line = Masking.mask(text).replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
    int cut = line.codePointCount(0, line.length()) > LONGEST ? line.offsetByCodePoints(0, LONGEST - 1) : line.length();
    return cut == line.length() ? line : line.substring(0, cut) + "…";
  }
}
