package id.posyandu.referral.reporting.realisation;

/** What a text must be to be kept, written as XLSX (which is XML) and read again by anybody. */
final class Texts {
  static final String PLAIN = "[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*";
  static final String PLAIN_DETAIL = "must be well-formed text without control characters";
  static final String NOT_BLANK = "(?s).*\\S.*";
  static final String NOT_BLANK_DETAIL = "must not be blank";

  private Texts() {}
}
