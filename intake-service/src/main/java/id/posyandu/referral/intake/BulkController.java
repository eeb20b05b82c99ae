package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings by the thousand, one a line. */
@RestController
class BulkController {
  private static final String NDJSON = "application/x-ndjson";
  private static final int LONGEST_LINE = 1 << 20;

  private final BulkReception reception;

  BulkController(BulkReception reception) {
    this.reception = reception;
  }

  @Operation(summary = "Report findings, one JSON object a line, each with its own idempotency key as \"key\"")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "One outcome a line, in order: what is good is kept, what is bad loses nothing else",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
  @PostMapping(path = "/api/v1/findings/bulk", consumes = NDJSON, produces = NDJSON)
  void report(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (OutcomeSpool spool = new OutcomeSpool()) {
      take(new NdjsonLines(request.getInputStream(), LONGEST_LINE), new Bulk(reception, spool));
      response.setStatus(HttpStatus.OK.value());
      response.setContentType(NDJSON);
      response.setContentLengthLong(spool.finish());
      spool.copyTo(response.getOutputStream());
    }
  }

  private static void take(NdjsonLines lines, Bulk bulk) throws IOException {
    long last = 0;
    try {
      for (NdjsonLines.Line line = lines.read(); line != null; line = lines.read()) {
        last = line.number();
        bulk.take(line);
      }
      bulk.finish();
    } catch (Refusal tooLarge) { // thrown by the body itself, when it exceeds its limit without having announced it
      bulk.refuse(last + 1, tooLarge);
    }
  }
}
