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

/** What the cadre adds. */
@RestController
class AdditionController {
  private final Additions additions;
  private final CaseFiles files;

  AdditionController(Additions additions, CaseFiles files) {
    this.additions = additions;
    this.files = files;
  }

  @Operation(summary = "Add to a finding, or answer what a department asks")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewAddition.class)))
  @ApiResponse(responseCode = "202", description = "Kept, and on its way to triage and to the departments")
  @Taking
  @PostMapping(
      path = "/api/v1/findings/{id}/additions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseFile> add(
      @PathVariable UUID id,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    Amendments.Taken taken = additions.take(id, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(files.of(taken.finding(), language));
  }
}
