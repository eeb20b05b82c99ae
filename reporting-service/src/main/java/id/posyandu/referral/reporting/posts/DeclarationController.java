package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What posyandu say of themselves: a healthy one need not invent bad news. */
@RestController
class DeclarationController {
  private final DeclarationDesk desk;

  DeclarationController(DeclarationDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "Declares: looked in these fields in that month, nothing found",
      description = "Several of one month hold together. A finding of the same field and month is no contradiction: it came "
          + "on another day")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = NewDeclaration.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Taken before, with the same key",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Declaration.View.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Kept, and on its way to the indicators",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Declaration.View.class)))
  @PostMapping(
      path = "/api/v1/posyandu/{code}/reports",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Declaration.View> declare(
      @Parameter(description = "Its registration number", example = "35.76.03.1002.001") @PathVariable String code,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody byte[] body) {
    DeclarationDesk.Taken taken = desk.take(code, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(taken.declaration().view());
  }
}
