package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whom a referral concerns, for the officer who is about to knock at the door. */
@RestController
class PersonController {
  private static final Logger log = LoggerFactory.getLogger(PersonController.class);

  /** Who no longer has the work has no longer a reason to know whose it was. */
  private static final Set<FollowUpStatus> NO_LONGER_THEIRS = Set.of(FollowUpStatus.RETURNED, FollowUpStatus.WITHDRAWN);

  private final Referrals referrals;
  private final IntakeLooks intake;
  private final CaseTrace traces;

  PersonController(Referrals referrals, IntakeLooks intake, CaseTrace traces) {
    this.referrals = referrals;
    this.intake = intake;
    this.traces = traces;
  }

  @Operation(summary = "Looks up at intake whom the referral concerns; intake records who looked. Nothing is kept here")
  @ApiResponse(responseCode = "200", description = "The person; subject is null where nobody was named")
  @ApiResponse(
      responseCode = "403",
      description = "The department does not hold the referral any longer, so it has no reason to know",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @PostMapping(
      path = "/api/v1/referrals/{id}/person",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Person person(
      @PathVariable UUID id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Asked.class)))
          @RequestBody
          byte[] body,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    IdempotencyKey once = IdempotencyKey.of(key).orElseGet(() -> new IdempotencyKey(UUID.randomUUID().toString()));
    Asked asked = Body.of(body).as(Asked.class).orRefuse();
    ReferralDocument referral = referrals.find(id).orElseThrow(() -> Moves.unknown(id));
    FollowUpStatus status = referral.followUp().status();
    if (NO_LONGER_THEIRS.contains(status)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "The referral is %s: it is no longer its department's".formatted(status));
    }
    return traces.within(referral.trace(), "look at person", () -> {
      IntakeLooks.Look look = intake.look(referral, asked.by(), once);
      log.info("Whom referral {} of {} concerns was looked up", id, referral.assigned().opd());
      return new Person(id, referral.assigned().finding(), look.at(), look.subject());
    });
  }

  /** @param by the officer who looks; intake records it */
  @Schema(name = "PersonAsked")
  record Asked(
      @NotBlank(message = "is compulsory: who looks")
          @Size(max = 100, message = "must have at most 100 characters")
          @Pattern(regexp = "[^\\x{0}\\x{D800}-\\x{DFFF}]*", message = "has a character that is no text")
          String by) {}

  /** @param at when intake recorded the look */
  record Person(UUID referral, UUID finding, Instant at, IntakeLooks.Subject subject) {}
}
