package id.posyandu.referral.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.posyandu.referral.kit.bulk.LineOutcome;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import java.util.List;
import java.util.UUID;

/** What became of one line of a bulk, in the statuses that the same finding would have had alone. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Outcome(
    long line, int status, UUID id, String number, String detail, List<FieldError> errors, String traceId)
    implements LineOutcome {

  static Outcome accepted(long line, Reception.Accepted accepted) {
    FindingDocument finding = accepted.finding();
    int status = accepted.repeated() ? 200 : 201;
    return new Outcome(line, status, finding.id(), finding.number(), null, null, CaseTrace.idOf(finding.trace()));
  }

  static Outcome refused(long line, Refusal refusal) {
    return new Outcome(line, refusal.status().value(), null, null, refusal.getMessage(), refusal.errors(), null);
  }

  static Outcome storeIsAway(long line) {
    return new Outcome(line, 503, null, null, "Nothing durable can take it just now; send it again", null, null);
  }
}
