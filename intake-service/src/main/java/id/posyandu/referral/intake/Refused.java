package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * What of a form was refused, for a page to say beside the field in its own words.
 *
 * @param fields their names as in the form
 * @param asWhole the kind of refusal where it is of no field in particular: a status, or 0 for none
 */
record Refused(Set<String> fields, int asWhole) {
  static final Refused NOTHING = new Refused(Set.of(), 0);

  /** What a person can put right; anything else is a page of its own. */
  private static final Set<HttpStatus> HERS = Set.of(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONFLICT);

  static Refused of(Refusal refusal) {
    Set<String> fields = refusal.errors().stream().map(FieldError::pointer).map(Refused::field).collect(Collectors.toSet());
    return new Refused(fields, fields.isEmpty() ? refusal.status().value() : 0);
  }

  /** @throws Refusal the same again when it is none that a person can put right */
  static HttpStatus statusOf(Refusal refusal) {
    if (!HERS.contains(refusal.status())) {
      throw refusal;
    }
    return refusal.status();
  }

  /** Whether the form was sent before, with other words in it. */
  public boolean sentBefore() {
    return fields.contains(IdempotencyKey.HEADER);
  }

  public boolean has(String field) {
    return fields.contains(field);
  }

  private static String field(String pointer) {
    return pointer.startsWith("/") ? pointer.substring(1) : pointer;
  }
}
