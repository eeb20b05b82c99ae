package id.posyandu.referral.kit.web;

import java.util.Optional;

/** The {@code Idempotency-Key} of a request: the same key and payload again does nothing again. */
public record IdempotencyKey(String value) {
  public static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  /**
   * @param header as sent, bare or as a quoted string; null where none was
   * @throws Refusal 400 when it is blank or longer than {@value #LONGEST} characters
   */
  public static Optional<IdempotencyKey> of(String header) {
    if (header == null) {
      return Optional.empty();
    }
    String bare = unquoted(header.strip());
    if (bare.isBlank() || bare.length() > LONGEST) {
      throw Refusal.badParameter(HEADER, "must have 1 to " + LONGEST + " characters");
    }
    return Optional.of(new IdempotencyKey(bare));
  }

  private static String unquoted(String header) {
    boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
    return quoted ? header.substring(1, header.length() - 1) : header;
  }
}
