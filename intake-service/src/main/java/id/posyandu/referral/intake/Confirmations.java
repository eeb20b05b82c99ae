package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Answer;
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
 * Takes what a cadre says about the help that came of her finding. A resolution is answered once; the department may have
 * moved on meanwhile, and then its service lets the answer pass, but the case file keeps it.
 */
@Component
class Confirmations {
  private final Amendments amendments;

  Confirmations(Amendments amendments) {
    this.amendments = amendments;
  }

  /** @throws Refusal 404 unknown finding, 409 nothing awaits it, 422 not acceptable */
  Amendments.Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    return amendments.take(id, Operation.CONFIRMATION, body, key, (finding, now) -> {
      List<Answer> answers = answers(finding, checked(body), now);
      return new Amendment(
          finding.acts().answered(answers),
          Topics.ANSWERS,
          answers.stream().map(answer -> answer.said(finding.id(), finding.report())).toList());
    });
  }

  private static NewAnswer checked(Body body) {
    Body.Read<NewAnswer> read = body.as(NewAnswer.class);
    if (read.value().lacksItsNote() && !read.refused("/note")) {
      read.refuse("/note", "is compulsory for DISPUTED: say what is missing");
    }
    return read.orRefuse();
  }

  private static List<Answer> answers(FindingDocument finding, NewAnswer wish, Instant now) {
    Map<UUID, Integer> awaiting = finding.known().awaiting(wish.outcome(), wish.referral(), now);
    if (awaiting.isEmpty()) {
      throw Refusal.conflict(
          "No resolved referral awaits this answer", Map.of("caseStatus", finding.status().name()));
    }
    return awaiting.entrySet().stream()
        .map(one -> new Answer(one.getKey(), one.getValue(), wish.outcome(), Words.strippedOrNull(wish.note()), now))
        .toList();
  }
}
