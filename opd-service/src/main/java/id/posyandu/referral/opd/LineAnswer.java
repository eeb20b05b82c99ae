package id.posyandu.referral.opd;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.posyandu.referral.kit.bulk.LineOutcome;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * What became of one line, in the status that it would have had alone.
 *
 * @param id the referral
 * @param sequence where it is now, as its ETag says
 * @param allowed of an illegal move: those that are legal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineAnswer(
    long line, int status, UUID id, Integer sequence, Object allowed, List<FieldError> errors, String detail)
    implements LineOutcome {

  static LineAnswer done(long line, UUID id, int sequence) {
    return new LineAnswer(line, 200, id, sequence, null, null, null);
  }

  /** @param id of the referral; null where the line names none */
  static LineAnswer refused(long line, UUID id, Refusal refusal) {
    List<FieldError> errors = refusal.errors().isEmpty() ? null : refusal.errors();
    return new LineAnswer(
        line, refusal.status().value(), id, null, refusal.more().get("allowed"), errors, refusal.getMessage());
  }

  static LineAnswer storeIsAway(long line, UUID id) {
    return new LineAnswer(line, 503, id, null, null, null, "Nothing durable can take it just now; send it again");
  }
}
