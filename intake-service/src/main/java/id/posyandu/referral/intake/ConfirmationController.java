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

/** What the cadre says about the help. */
@RestController
class ConfirmationController {
  private final Confirmations confirmations;
  private final CaseFiles files;

  ConfirmationController(Confirmations confirmations, CaseFiles files) {
    this.confirmations = confirmations;
    this.files = files;
  }

  @Operation(summary = "Say whether the help arrived: of one resolved referral, or of every one")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewAnswer.class)))
  @ApiResponse(responseCode = "202", description = "Kept, and on its way to the departments")
  @Taking
  @PostMapping(
      path = "/api/v1/findings/{id}/confirmation",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseFile> confirm(
      @PathVariable UUID id,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    Amendments.Taken taken = confirmations.take(id, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(files.of(taken.finding(), language));
  }
}
