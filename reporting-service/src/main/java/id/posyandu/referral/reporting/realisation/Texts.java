package id.posyandu.referral.reporting.realisation;

/** What a text must be to be kept, written as XLSX (which is XML) and read again by anybody. */
final class Texts {
  static final String PLAIN = "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]*";
  static final String PLAIN_DETAIL = "must be well-formed text without control characters";
  static final String NOT_BLANK = "(?s).*\\S.*";
  static final String NOT_BLANK_DETAIL = "must not be blank";

  private Texts() {}
}
