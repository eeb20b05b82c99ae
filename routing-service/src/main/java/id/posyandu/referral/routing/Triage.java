package id.posyandu.referral.routing;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.CaseDocument.UsedKey;
import id.posyandu.referral.routing.decision.Decided;
import id.posyandu.referral.routing.decision.DecidedItem;
import id.posyandu.referral.routing.decision.Router;
import id.posyandu.referral.routing.decision.TriageItem;
import id.posyandu.referral.routing.decision.Twin;
import id.posyandu.referral.routing.decision.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Persons answer the questions that routing asks. The first answer stands; who comes second is shown it. */
@Service
class Triage {
  private final Cases cases;
  private final CurrentCities cities;
  private final Changes changes;
  private final CaseTrace traces;
  private final Clock clock;

  Triage(Cases cases, CurrentCities cities, Changes changes, CaseTrace traces, Clock clock) {
    this.cases = cases;
    this.cities = cities;
    this.changes = changes;
    this.traces = traces;
    this.clock = clock;
  }

  TriageAnswer decide(String item, Optional<IdempotencyKey> key, Body body) {
    UsedKey used = key.map(given -> UsedKey.of(item, given, body)).orElse(null);
    Optional<TriageAnswer> answer = Optional.empty();
    while (answer.isEmpty()) { // empty when somebody else changed the case meanwhile
      CaseDocument document =
          cases.withItem(item).orElseThrow(() -> Refusal.unknown("There is no such triage item"));
      answer = traces.within(document.trace(), "decide triage item", () -> attempt(document, item, used, body));
    }
    return answer.get();
  }

  /**
   * The case in which that question waits, where it could be answered so; or where it was, under that very key.
   *
   * @throws Refusal 404, 409 or 422, as {@link #decide} would; nothing is decided here
   */
  CaseDocument checked(String item, IdempotencyKey key, Body body) {
    CaseDocument document = cases.withItem(item).orElseThrow(() -> Refusal.unknown("There is no such triage item"));
    Optional<DecidedItem> first = document.file().answerTo(item);
    if (first.isEmpty()) {
      verdict(new Router(cities.get()), document, body, clock.instant());
      return document;
    }
    UsedKey used = UsedKey.of(item, key, body);
    UsedKey before = document.keyLike(used);
    repeated(document, first.get(), before != null && before.isSamePayload(used) ? used : null);
    return document;
  }

  private Optional<TriageAnswer> attempt(CaseDocument document, String item, UsedKey used, Body body) {
    Optional<TriageItem> question = document.file().waitingFor(item);
    if (question.isEmpty()) {
      return document.file().answerTo(item).map(first -> repeated(document, first, used));
    }
    Instant now = clock.instant();
    Router router = new Router(cities.get());
    Verdict verdict = verdict(router, document, body, now);
    Decided decided = router.answered(document.file(), question.get(), verdict, now);
    return changes.make(document, decided, used, now)
        .flatMap(kept -> decided.file().answerTo(item))
        .map(answer -> TriageAnswer.of(document.id(), answer));
  }

  private static TriageAnswer repeated(CaseDocument document, DecidedItem first, UsedKey used) {
    TriageAnswer answer = TriageAnswer.of(document.id(), first);
    UsedKey before = used == null ? null : document.keyLike(used);
    if (before == null) {
      throw Refusal.conflict("It is decided already; the first decision stands", Map.of("first", answer));
    }
    if (!before.isSamePayload(used)) {
      throw IdempotencyKey.usedOtherwise();
    }
    return answer;
  }

  private Verdict verdict(Router router, CaseDocument document, Body body, Instant now) {
    var read = body.as(VerdictWishes.class);
    VerdictWishes wishes = read.value();
    if (read.errors().isEmpty() && wishes.ways() != 1) {
      read.refuse("", "name exactly one of categories, opds, dismiss or duplicateOf");
    }
    Codes.refuseUnknown(read, router, document.file(), wishes.categories(), wishes.opds(), now);
    Optional<Twin> twin = twin(router, document, wishes.duplicateOf());
    if (wishes.duplicateOf() != null && twin.isEmpty()) {
      read.refuse("/duplicateOf", "must be another finding of this city, and none that is a duplicate itself");
    }
    return read.orRefuse().verdict(twin.orElse(null));
  }

  private Optional<Twin> twin(Router router, CaseDocument document, UUID other) {
    return Optional.ofNullable(other)
        .flatMap(cases::of)
        .filter(known -> router.mayBeTwinOf(document.file(), known.file()))
        .map(known -> new Twin(known.id(), known.file().finding().number()));
  }
}
