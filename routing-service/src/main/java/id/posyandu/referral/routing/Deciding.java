package id.posyandu.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Decides what the page asks for, by the same rules as REST, a few seconds later: until then it can be undone, and
 * nobody has heard of it. On an emergency it decides at once.
 */
@Service
class Deciding {
  /** The member of a refusal that says whose decision is held. */
  static final String HELD = "held";

  private static final Logger log = LoggerFactory.getLogger(Deciding.class);

  private final Triage triage;
  private final HeldDecisions held;
  private final Cases cases;
  private final Duration undoWithin;
  private final Clock clock;

  Deciding(Triage triage, HeldDecisions held, Cases cases, RoutingSettings settings, Clock clock) {
    this.triage = triage;
    this.held = held;
    this.cases = cases;
    this.undoWithin = settings.undoWithin();
    this.clock = clock;
  }

  /**
   * @throws Refusal as over REST; and 409 with the member {@value #HELD} where somebody else is deciding it
   */
  void decide(String item, DecisionForm typed) {
    while (!attempt(item, typed)) {
      log.debug("Somebody else decided {} meanwhile: once more", item);
    }
  }

  /** @return whether it is done with; false when what somebody else had decided was said meanwhile */
  private boolean attempt(String item, DecisionForm typed) {
    DecisionForm form = "number".equals(typed.way()) ? numbered(typed) : typed;
    Body body = form.body();
    IdempotencyKey key = IdempotencyKey.of(form.key()).orElseThrow(() -> Refusal.malformed("The form has no key"));
    CaseDocument document = triage.checked(item, key, body);
    if (document.file().answerTo(item).isPresent()) { // the same button once more
      return true;
    }
    if (document.file().understood().urgency() == Urgency.EMERGENCY || undoWithin.isZero()) {
      triage.decide(item, Optional.of(key), body);
      return true;
    }
    Optional<Held> stands = held.hold(wished(document, item, form));
    stands.filter(other -> !other.isTheSameAs(form)).ifPresent(other -> {
      throw Refusal.conflict("It is being decided already", Map.of(HELD, other));
    });
    return stands.isPresent();
  }

  private DecisionForm numbered(DecisionForm typed) {
    String number = typed.number() == null ? "" : typed.number().strip().toUpperCase(Locale.ROOT);
    return cases.numbered(number).map(known -> typed.sameAs(known.id()))
        .orElseThrow(() -> Refusal.invalid(List.of(new FieldError("/duplicateOf", "there is no such case"))));
  }

  private Held wished(CaseDocument document, String item, DecisionForm form) {
    Instant now = clock.instant();
    var finding = document.file().finding();
    return new Held(
        item, document.id(), finding.number(), form.key(), form.json(), form.by(), now,
        now.plus(undoWithin), false, null);
  }

  /** @return whether it came in time */
  boolean undo(String item, String key) {
    return held.undo(item, key);
  }

  /** A crash in the middle is made up for here: the key decides once. The store may be away: then at a later look. */
  @Scheduled(fixedDelayString = "${routing.undo-look-every}")
  void sayWhatIsDue() {
    try {
      held.due(clock.instant()).forEach(this::say);
      held.forgetOld(clock.instant());
    } catch (DataAccessException | MongoException storeIsAway) {
      log.warn("Could not say what persons decided, yet: {}", storeIsAway.getMessage());
    }
  }

  private void say(Held due) {
    try {
      triage.decide(due.item(), IdempotencyKey.of(due.key()), Body.of(due.wishes().getBytes(UTF_8)));
      held.said(due);
    } catch (Refusal refused) { // somebody was first over REST, or the tables have changed
      held.overtaken(due, refused.getMessage());
    }
  }
}
