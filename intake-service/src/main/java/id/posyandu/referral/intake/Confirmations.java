package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Answer;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what a cadre says about the help that came of her finding. A resolution is answered once; the department may have
 * moved on meanwhile, and then its service lets the answer pass, but the case file keeps it.
 */
@Component
class Confirmations {
  private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

  private final Findings findings;
  private final CaseTrace traces;
  private final Clock clock;

  Confirmations(Findings findings, CaseTrace traces, Clock clock) {
    this.findings = findings;
    this.traces = traces;
    this.clock = clock;
  }

  /** @param repeated the same answer was taken before, with the same key */
  record Taken(FindingDocument finding, boolean repeated) {}

  /** @throws Refusal 404 unknown finding, 409 nothing awaits it, 422 not acceptable */
  Taken take(UUID id, Body body, Optional<IdempotencyKey> key) {
    FindingDocument finding = findings.of(id).orElseThrow(() -> Refusal.unknown("No finding has this id"));
    return traces.within(finding.trace(), "confirm", () -> takenBefore(finding, body, key)
        .orElseGet(() -> takenNow(finding, body, key)));
  }

  private static Optional<Taken> takenBefore(FindingDocument finding, Body body, Optional<IdempotencyKey> key) {
    return key.flatMap(used -> finding.answerReceipt(used.value())).map(receipt -> {
      receipt.refuseOther(body.fingerprint());
      return new Taken(finding, true);
    });
  }

  private Taken takenNow(FindingDocument finding, Body body, Optional<IdempotencyKey> key) {
    NewAnswer wish = checked(body);
    Instant now = clock.instant();
    List<Answer> answers = answers(finding, wish, now);
    Receipt receipt = key.map(used -> new Receipt(used.value(), body.fingerprint(), now)).orElse(null);
    List<Outgoing> says = answers.stream().map(answer -> said(finding, answer)).toList();
    return findings.answered(finding.id(), answers, receipt, says)
        .map(after -> {
          log.info("{} of {} referrals of {}", wish.outcome(), answers.size(), finding.number());
          return new Taken(after, false);
        })
        .orElseGet(() -> takenMeanwhile(finding.id(), body, key));
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
      throw nothingAwaitsIt(finding);
    }
    return awaiting.entrySet().stream()
        .map(one -> new Answer(one.getKey(), one.getValue(), wish.outcome(), stripped(wish.note()), now))
        .toList();
  }

  private Outgoing said(FindingDocument finding, Answer answer) {
    return Outgoing.of(
        UUID.randomUUID(),
        Topics.ANSWERS,
        answer.said(finding.id(), finding.report()),
        answer.at(),
        finding.trace(),
        traces.current());
  }

  /** Another request was quicker: the same one, which is no harm, or another one, which is a conflict. */
  private Taken takenMeanwhile(UUID id, Body body, Optional<IdempotencyKey> key) {
    FindingDocument now = findings.of(id).orElseThrow();
    return takenBefore(now, body, key).orElseThrow(() -> nothingAwaitsIt(now));
  }

  private static Refusal nothingAwaitsIt(FindingDocument finding) {
    return Refusal.conflict(
        "No resolved referral awaits this answer", Map.of("caseStatus", finding.status().name()));
  }

  private static String stripped(String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
