package id.posyandu.referral.opd;

import id.posyandu.referral.kit.bulk.Bulks;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.opd.followup.Handing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How a department's staff share out its work: who sees to what, and many things done at once. */
@RestController
class DeskController {
  private final BulkDesk bulk;
  private final Handovers handovers;
  private final Cases cases;
  private final Timing timing;

  DeskController(BulkDesk bulk, Handovers handovers, Cases cases, Timing timing) {
    this.bulk = bulk;
    this.handovers = handovers;
    this.cases = cases;
    this.timing = timing;
  }

  @Operation(
      summary = "Moves many referrals, one JSON object a line: a move with its \"referral\", and where wished \"ifMatch\""
          + " (a sequence) and \"key\"; or who sees to it, as \"referral\", \"assignee\" and \"by\"")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = Bulks.NDJSON, schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "One outcome a line, in order: what is good is kept, what is bad loses nothing else",
      content = @Content(mediaType = Bulks.NDJSON, schema = @Schema(type = "string")))
  @PostMapping(path = "/api/v1/referrals/moves", consumes = Bulks.NDJSON, produces = Bulks.NDJSON)
  void moves(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Bulks.answer(request, response, bulk);
  }

  @Operation(summary = "Says which officer sees to a referral; it is no move, and changes no ETag")
  @ApiResponse(responseCode = "200", description = "The referral after it")
  @ApiResponse(responseCode = "412", description = "The referral has moved since")
  @PutMapping(
      path = "/api/v1/referrals/{id}/assignee",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ReferralView assignee(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Handing.class)))
          @RequestBody
          byte[] body,
      HttpServletResponse response) {
    ReferralDocument referral = handovers.hand(id, IfMatch.of(ifMatch), Body.of(body));
    return ReferralController.tagged(ReferralView.of(referral, cases.beside(referral), timing.now()), response);
  }
}
