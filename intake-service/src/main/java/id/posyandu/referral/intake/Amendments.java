package id.posyandu.referral.intake;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * How everything is taken that people do about a finding after it was reported: once a key, within the case's trace, and
 * with what is to be said of it in one write. What is thought out upon a document that changes meanwhile is thought out
 * again, so whoever comes second is told what the first one did.
 */
@Component
class Amendments {
  private static final Logger log = LoggerFactory.getLogger(Amendments.class);
  private static final int TRIES = 50;

  private final Findings findings;
  private final CaseTrace traces;
  private final Clock clock;

  Amendments(Findings findings, CaseTrace traces, Clock clock) {
    this.findings = findings;
    this.traces = traces;
    this.clock = clock;
  }

  /** @param repeated it was taken before, so nothing was changed now */
  record Taken(FindingDocument finding, boolean repeated) {}

  /**
   * @param wish what is to become of the finding at that time; the same acts as before when nothing is. It refuses what is
   *     not acceptable
   * @throws Refusal 404 unknown finding, 422 a key that was used with another payload, and whatever the wish refuses
   */
  Taken take(
      UUID id,
      Operation operation,
      Body body,
      Optional<IdempotencyKey> key,
      BiFunction<FindingDocument, Instant, Amendment> wish) {
    FindingDocument finding = known(id);
    Optional<String> scoped = key.map(operation::scoped);
    return traces.within(finding.trace(), operation.spanName(), () -> taken(finding, operation, body, scoped, wish));
  }

  private Taken taken(
      FindingDocument asRead,
      Operation operation,
      Body body,
      Optional<String> key,
      BiFunction<FindingDocument, Instant, Amendment> wish) {
    FindingDocument before = asRead;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (takenBefore(before, body, key)) {
        return new Taken(before, true);
      }
      Instant now = clock.instant();
      Amendment amendment = wish.apply(before, now);
      if (amendment.acts().equals(before.acts())) {
        return new Taken(before, true);
      }
      Receipt receipt = key.map(used -> new Receipt(used, body.fingerprint(), now)).orElse(null);
      Optional<FindingDocument> after =
          findings.amended(before, amendment.acts(), receipt, said(before, amendment, now));
      if (after.isPresent()) {
        log.info("Took {} of {}", operation, before.number());
        return new Taken(after.get(), false);
      }
      before = known(before.id());
    }
    throw new OptimisticLockingFailureException("Too many changes of one case at once");
  }

  private static boolean takenBefore(FindingDocument finding, Body body, Optional<String> key) {
    Optional<Receipt> receipt = key.flatMap(finding::receiptOf);
    receipt.ifPresent(before -> before.refuseOther(body.fingerprint()));
    return receipt.isPresent();
  }

  private List<Outgoing> said(FindingDocument finding, Amendment amendment, Instant now) {
    String hop = traces.current();
    return amendment.says().stream()
        .map(event -> Outgoing.of(UUID.randomUUID(), amendment.topic(), event, now, finding.trace(), hop))
        .toList();
  }

  private FindingDocument known(UUID id) {
    return findings.of(id).orElseThrow(() -> Refusal.unknown("No finding has this id"));
  }
}
