package id.posyandu.referral.routing;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.CaseDocument.UsedKey;
import id.posyandu.referral.routing.decision.Amendment;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Decided;
import id.posyandu.referral.routing.decision.Router;
import id.posyandu.referral.routing.decision.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * A live case gains departments or loses one, unasked. Of two who want the same the first one's word stands, and the
 * second finds it done.
 */
@Service
class Amendments {
  private static final String GAIN = "referrals";

  private final Cases cases;
  private final CurrentCities cities;
  private final Changes changes;
  private final CaseTrace traces;
  private final Clock clock;

  Amendments(Cases cases, CurrentCities cities, Changes changes, CaseTrace traces, Clock clock) {
    this.cases = cases;
    this.cities = cities;
    this.changes = changes;
    this.traces = traces;
    this.clock = clock;
  }

  /** Opens referrals for those named, beside those that stand. */
  AmendmentAnswer gain(UUID finding, Optional<IdempotencyKey> key, Body body) {
    return amended(
        () -> cases.of(finding).orElseThrow(() -> Refusal.unknown("There is no such finding, or not yet")),
        used(GAIN, key, body),
        (document, router, now) -> {
          Verdict verdict = wishes(router, document, body, now);
          Standstill.refuseGaining(document.file());
          Decided gained = router.gained(document.file(), verdict, now)
              .orElseThrow(() -> Standstill.heldAlready(document.file()));
          Standstill.refuseTooMany(gained.file());
          return gained;
        });
  }

  /** Takes one referral back from its department. */
  AmendmentAnswer withdraw(UUID referral, Optional<IdempotencyKey> key, Body body) {
    return amended(
        () -> cases.withReferral(referral).orElseThrow(() -> Refusal.unknown("There is no such referral")),
        used("withdrawal of " + referral, key, body),
        (document, router, now) -> {
          Verdict verdict = body.as(WithdrawalWishes.class).orRefuse().verdict();
          Standstill.refuseTakingBack(document.file(), referral);
          return router.takenBack(document.file(), referral, verdict, now);
        });
  }

  private AmendmentAnswer amended(Supplier<CaseDocument> newest, UsedKey used, Change change) {
    Optional<AmendmentAnswer> answer = Optional.empty();
    while (answer.isEmpty()) { // empty when somebody else changed the case meanwhile
      CaseDocument document = newest.get();
      answer = traces.within(document.trace(), "amend case", () -> attempt(document, used, change));
    }
    return answer.get();
  }

  private Optional<AmendmentAnswer> attempt(CaseDocument document, UsedKey used, Change change) {
    UsedKey before = used == null ? null : document.keyLike(used);
    if (before != null) {
      return Optional.of(repeated(document, before, used));
    }
    Instant now = clock.instant();
    Decided decided = change.of(document, new Router(cities.get()), now);
    Amendment ours = newest(decided.file());
    UsedKey kept = used == null ? null : used.answeredBy(ours.revision());
    return changes.make(document, decided, kept, now).map(after -> AmendmentAnswer.of(decided.file(), ours));
  }

  private static Amendment newest(Case file) {
    return file.amendments().get(file.amendments().size() - 1);
  }

  private static AmendmentAnswer repeated(CaseDocument document, UsedKey before, UsedKey used) {
    if (!before.isSamePayload(used)) {
      throw IdempotencyKey.usedOtherwise();
    }
    return AmendmentAnswer.of(document.file(), document.file().amendment(before.revision()).orElseThrow());
  }

  private static UsedKey used(String purpose, Optional<IdempotencyKey> key, Body body) {
    return key.map(given -> UsedKey.of(purpose, given, body)).orElse(null);
  }

  private Verdict wishes(Router router, CaseDocument document, Body body, Instant now) {
    var read = body.as(ReferralWishes.class);
    ReferralWishes wishes = read.value();
    if (read.errors().isEmpty() && wishes.ways() != 1) {
      read.refuse("", "name exactly one of categories or opds");
    }
    Codes.refuseUnknown(read, router, document.file(), wishes.categories(), wishes.opds(), now);
    return read.orRefuse().verdict();
  }

  /** What becomes of a case as it stands now; throws a {@link Refusal} where nothing can. */
  private interface Change {
    Decided of(CaseDocument document, Router router, Instant now);
  }
}
