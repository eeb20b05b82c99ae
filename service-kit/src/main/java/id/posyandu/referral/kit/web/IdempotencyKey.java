package id.posyandu.referral.kit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

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

  /** 422: what a second request with the same key is answered when its payload is another. */
  public static Refusal usedOtherwise() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        HEADER + ": was used before with another payload; take a new key for a new request",
        List.of(new FieldError(HEADER, "was used with another payload")),
        Map.of());
  }

  private static String unquoted(String header) {
    boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
    return quoted ? header.substring(1, header.length() - 1) : header;
  }
}
