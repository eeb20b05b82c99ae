package id.posyandu.referral.routing;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A live case gains departments, and the coordinator takes referrals back. */
@RestController
class ReferralsController {
  private final Amendments amendments;

  ReferralsController(Amendments amendments) {
    this.amendments = amendments;
  }

  @PostMapping(
      path = "/api/v1/findings/{finding}/referrals",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Calls others into a live case: by categories, whose holders act, or by naming departments",
      description = "For the coordinator, and for a department that has a part. What a department acts on already is not "
          + "opened twice; to one that has closed its part, another round is opened while others still act")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = ReferralWishes.class)))
  @ApiResponse(responseCode = "200")
  @ApiResponse(
      responseCode = "409",
      description = "Nothing to open: the member held says who acts. Or nobody acts on it: the member items says what to "
          + "decide first, and without it the case is over")
  AmendmentAnswer gain(
      @PathVariable UUID finding,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody byte[] body) {
    return amendments.gain(finding, IdempotencyKey.of(key), Body.of(body));
  }

  @PostMapping(
      path = "/api/v1/referrals/{referral}/withdrawal",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Takes a referral back from its department, with a reason",
      description = "The lead passes on where it was the lead's. When it was the last one, the case is dismissed and the "
          + "cadre reads the reason")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = WithdrawalWishes.class)))
  @ApiResponse(responseCode = "200")
  @ApiResponse(
      responseCode = "409",
      description = "Taken back already (the member first shows by whom and why), handed back (the member items says what "
          + "to decide), or closed")
  AmendmentAnswer withdraw(
      @PathVariable UUID referral,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody byte[] body) {
    return amendments.withdraw(referral, IdempotencyKey.of(key), Body.of(body));
  }
}
