package id.posyandu.referral.opd;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a bulk: which referral, as it was last seen, and what to do with it.
 *
 * @param wish as it would have been sent alone, so that its key is good for both ways
 */
record DeskLine(UUID referral, IfMatch seen, Body wish) {
  private static final String REFERRAL = "referral";
  private static final String IF_MATCH = "ifMatch";

  /** @throws Refusal when it names no referral, or nothing that can be done with one */
  static DeskLine of(ObjectNode json) {
    UUID referral = Body.of(json).as(Head.class).orRefuse().referral();
    IfMatch seen = seen(json.get(IF_MATCH));
    Body wish = Body.of(json.deepCopy().without(List.of(REFERRAL, IF_MATCH)));
    if (wish.has("to") && wish.has("assignee")) {
      throw Refusal.invalid(List.of(
          new FieldError("/assignee", "must not stand beside to: a line is either a move or a handing-over")));
    }
    return new DeskLine(referral, seen, wish);
  }

  /** What the line calls its referral; null where it names none. */
  static String named(ObjectNode json) {
    JsonNode referral = json.get(REFERRAL);
    return referral != null && referral.isString() ? referral.stringValue() : null;
  }

  boolean isHandingOver() {
    return wish.has("assignee");
  }

  private static IfMatch seen(JsonNode sequence) {
    if (sequence == null || sequence.isNull()) {
      return IfMatch.of(null);
    }
    if (!sequence.isString() && !sequence.isIntegralNumber()) {
      throw Refusal.invalid(List.of(new FieldError("/" + IF_MATCH, "must be the sequence that was last seen")));
    }
    return IfMatch.of(sequence.asString());
  }

  record Head(@NotNull(message = "is compulsory: the referral's id") UUID referral) {}
}
