package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of one row of many, in the status that it would have had alone.
 *
 * @param line of the file on which it begins; in a JSON list its place, from 1
 * @param status 201 new, 200 kept, else a refusal; 503 for a row that the store could not take
 * @param changed whether it said anything new; false where it is refused
 * @param revision 0 for a draft; null where it is refused
 * @param warnings what is kept and yet strange
 * @param detail why it is refused; null where it is kept
 */
@Schema(name = "RowOutcome")
record RowOutcome(
    long line,
    int status,
    String service,
    boolean changed,
    Integer revision,
    List<String> warnings,
    String detail,
    List<FieldError> errors) {

  static RowOutcome kept(long line, Realisations.Put put, List<String> warnings) {
    return new RowOutcome(
        line,
        put.created() ? 201 : 200,
        put.document().service(),
        put.changed(),
        put.document().account().current().number(),
        warnings,
        null,
        List.of());
  }

  static RowOutcome refused(long line, Refusal refusal) {
    return new RowOutcome(
        line, refusal.status().value(), null, false, null, List.of(), refusal.getMessage(), refusal.errors());
  }
}
