package id.posyandu.referral.intake;

import id.posyandu.referral.kit.bulk.Bulks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings by the thousand, one a line. */
@RestController
class BulkController {
  private final BulkReception reception;

  BulkController(BulkReception reception) {
    this.reception = reception;
  }

  @Operation(summary = "Report findings, one JSON object a line, each with its own idempotency key as \"key\"")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = Bulks.NDJSON, schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "One outcome a line, in order: what is good is kept, what is bad loses nothing else",
      content = @Content(mediaType = Bulks.NDJSON, schema = @Schema(type = "string")))
  @PostMapping(path = "/api/v1/findings/bulk", consumes = Bulks.NDJSON, produces = Bulks.NDJSON)
  void report(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Bulks.answer(request, response, reception);
  }
}
