package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form of one report's page says.
 *
 * @param referral which one it is about; null for the report as a whole
 * @param key made when the form was, so that pressing twice says it once
 */
record CaseForm(Said said, UUID referral, String words, String key) {
  static final CaseForm EMPTY = new CaseForm(null, null, null, null);

  /** Whether it is this one of the page's forms that was sent. */
  public boolean is(Said what, UUID about) {
    return said == what && (about == null ? referral == null : about.equals(referral));
  }

  Optional<IdempotencyKey> idempotencyKey() {
    return IdempotencyKey.of(key);
  }

  Body addition() {
    return Body.of(json().put("text", words));
  }

  Body answer() {
    return Body.of(json().put("outcome", said.name()).put("note", words));
  }

  Body withdrawal() {
    return Body.of(JsonNodeFactory.instance.objectNode().put("reason", words));
  }

  private ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("referral", referral == null ? null : referral.toString());
  }
}
