package id.posyandu.referral.intake;

/** Free text as it is kept: without the spaces around it, and null rather than empty. */
final class Words {
  private Words() {}

  static String strippedOrNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
