package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseStatus;
import id.posyandu.referral.intake.casefile.Withdrawal;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes findings back, each once. The case's status stays what the events say: it is routing that ends it, or a person. */
@Component
class Withdrawals {
  private final Amendments amendments;

  Withdrawals(Amendments amendments) {
    this.amendments = amendments;
  }

  /** @throws Refusal 404 unknown finding, 409 taken back before or over already, 422 not acceptable */
  Amendments.Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    return amendments.take(id, Operation.WITHDRAWAL, body, key, (finding, now) -> {
      NewWithdrawal wish = body.as(NewWithdrawal.class).orRefuse();
      refuseSecond(finding.withdrawal());
      refuseOver(finding.status());
      String by = wish.by() == null ? finding.report().cadre() : wish.by();
      Withdrawal withdrawal = new Withdrawal(wish.reason().strip(), by, now);
      return new Amendment(
          finding.acts().withdrawn(withdrawal),
          Topics.FINDINGS,
          List.of(withdrawal.said(finding.id(), finding.report())));
    });
  }

  private static void refuseSecond(Withdrawal first) {
    if (first != null) {
      Map<String, Object> who = new HashMap<>();
      who.put("at", first.at());
      if (first.by() != null) {
        who.put("by", first.by());
      }
      throw Refusal.conflict("The finding was taken back before", who);
    }
  }

  private static void refuseOver(CaseStatus status) {
    if (status == CaseStatus.CLOSED || status == CaseStatus.DISMISSED) {
      throw Refusal.conflict("The case is over, so there is nothing to take back", Map.of("caseStatus", status.name()));
    }
  }
}
