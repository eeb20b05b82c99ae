package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whom referrals concern: asked of intake, which records who looked; nothing is kept here. */
@Component
class Persons {
  private static final Logger log = LoggerFactory.getLogger(Persons.class);

  /** Who no longer has the work has no longer a reason to know whose it was. */
  private static final Set<FollowUpStatus> NO_LONGER_THEIRS = Set.of(FollowUpStatus.RETURNED, FollowUpStatus.WITHDRAWN);

  private final Referrals referrals;
  private final IntakeLooks intake;
  private final CaseTrace traces;

  Persons(Referrals referrals, IntakeLooks intake, CaseTrace traces) {
    this.referrals = referrals;
    this.intake = intake;
    this.traces = traces;
  }

  /**
   * @param key under which one look is recorded, however often it is asked for
   * @throws Refusal 403 when its department does not hold the referral any longer, 404, 422, 503 when intake is away
   */
  Person look(UUID id, Optional<IdempotencyKey> key, Body body) {
    IdempotencyKey once = key.orElseGet(() -> new IdempotencyKey(UUID.randomUUID().toString()));
    Asked asked = body.as(Asked.class).orRefuse();
    ReferralDocument referral = referrals.find(id).orElseThrow(() -> Moves.unknown(id));
    FollowUpStatus status = referral.followUp().status();
    if (!mayLook(status)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "The referral is %s: it is no longer its department's".formatted(status));
    }
    return traces.within(referral.trace(), "look at person", () -> {
      IntakeLooks.Look look = intake.look(referral, asked.by(), once);
      log.info("Whom referral {} of {} concerns was looked up", id, referral.assigned().opd());
      return new Person(id, referral.assigned().finding(), look.at(), look.subject());
    });
  }

  static boolean mayLook(FollowUpStatus status) {
    return !NO_LONGER_THEIRS.contains(status);
  }

  /** @param by the officer who looks; intake records it */
  @Schema(name = "PersonAsked")
  record Asked(
      @NotBlank(message = "is compulsory: who looks")
          @Size(max = 100, message = "must have at most 100 characters")
          @Pattern(regexp = "[^\\u0000\\uD800-\\uDFFF]*", message = "has a character that is no text")
          String by) {}

  /** @param at when intake recorded the look */
  record Person(UUID referral, UUID finding, Instant at, IntakeLooks.Subject subject) {}
}
