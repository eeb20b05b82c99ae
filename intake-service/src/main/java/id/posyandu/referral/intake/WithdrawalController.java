package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the cadre takes back. */
@RestController
class WithdrawalController {
  private final Withdrawals withdrawals;
  private final CaseFiles files;

  WithdrawalController(Withdrawals withdrawals, CaseFiles files) {
    this.withdrawals = withdrawals;
    this.files = files;
  }

  @Operation(summary = "Take a finding back: what nobody has decided yet is dismissed, else the coordinator is asked")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewWithdrawal.class)))
  @ApiResponse(responseCode = "202", description = "Kept, and on its way to the coordinator")
  @Taking
  @PostMapping(
      path = "/api/v1/findings/{id}/withdrawal",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseFile> withdraw(
      @PathVariable UUID id,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    Amendments.Taken taken = withdrawals.take(id, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(files.of(taken.finding(), language));
  }
}
