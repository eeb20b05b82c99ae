package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Verification;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what other cadres saw of confirmed help. Only of closings that are drawn: were anybody free to choose, the share that
 * is upheld would say nothing of those that nobody went to see.
 */
@Component
class Verifications {
  private final Amendments amendments;

  Verifications(Amendments amendments) {
    this.amendments = amendments;
  }

  /** @throws Refusal 404 unknown finding, 409 looked into before or not drawn, 422 not acceptable */
  Amendments.Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    return amendments.take(id, Operation.VERIFICATION, body, key, (finding, now) -> {
      Verification verification = verification(checked(body, finding), finding, now);
      return new Amendment(
          finding.acts().verified(verification),
          Topics.FINDINGS,
          List.of(verification.said(finding.id(), finding.report())));
    });
  }

  private static NewVerification checked(Body body, FindingDocument finding) {
    Body.Read<NewVerification> read = body.as(NewVerification.class);
    NewVerification wish = read.value();
    if (wish.lacksItsNote() && !read.refused("/note")) {
      read.refuse("/note", "is compulsory for REFUTED: say what you saw");
    }
    if (wish.cadre() != null && finding.report().cadre() != null
        && wish.cadre().strip().equalsIgnoreCase(finding.report().cadre().strip())) {
      read.refuse("/cadre", "must be another cadre than the one who reported");
    }
    if (wish.referral() != null && !finding.known().has(wish.referral())) {
      read.refuse("/referral", "must be a referral of this finding");
    }
    return read.orRefuse();
  }

  private static Verification verification(NewVerification wish, FindingDocument finding, Instant now) {
    int closing = finding.known().closing(wish.referral()).orElseThrow(() -> Refusal.conflict(
        "The referral is not closed, so there is nothing to look into", Map.of("caseStatus", finding.status().name())));
    Verification verification =
        new Verification(
            wish.referral(), closing, wish.outcome(), wish.cadre().strip(), Words.strippedOrNull(wish.note()), now);
    finding.verifications().stream().filter(one -> one.place().equals(verification.place())).findFirst()
        .ifPresent(first -> {
          throw Refusal.conflict(
              "This closing was looked into before",
              Map.of("outcome", first.outcome().name(), "by", first.cadre(), "at", first.at()));
        });
    if (!finding.due().contains(verification.place())) {
      throw Refusal.conflict("This closing is not drawn for a re-visit", Map.of());
    }
    return verification;
  }
}
