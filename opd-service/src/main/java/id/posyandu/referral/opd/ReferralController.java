package id.posyandu.referral.opd;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.TimeCursor;
import id.posyandu.referral.opd.followup.Move;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a department's staff see and do. */
@RestController
@RequestMapping(path = "/api/v1/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralController {
  private final Referrals referrals;
  private final Cases cases;
  private final WorkList work;
  private final Moves moves;
  private final CurrentCities cities;
  private final Timing timing;

  ReferralController(
      Referrals referrals, Cases cases, WorkList work, Moves moves, CurrentCities cities, Timing timing) {
    this.referrals = referrals;
    this.cases = cases;
    this.work = work;
    this.moves = moves;
    this.cities = cities;
    this.timing = timing;
  }

  @GetMapping
  @Operation(summary = "The work: open referrals unless asked otherwise, what is due first at the top")
  @ApiResponse(responseCode = "200", description = "One page")
  WorkPage list(
      @ParameterObject WorkParameters asked,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    Instant now = timing.now();
    WorkFilter filter = WorkFilter.of(asked, cities.get(), now);
    TimeCursor from = TimeCursor.read(after);
    int size = Page.limit(limit);
    Page<WorkList.Row> page =
        Page.of(work.rows(filter, from, size + 1), size, last -> last.place().cursor().written());
    List<ReferralDocument> shown = page.items().stream().map(WorkList.Row::referral).toList();
    var beside = cases.beside(shown);
    List<ReferralView> items =
        shown.stream().map(row -> ReferralView.of(row, beside.get(row.id()), now)).toList();
    return after == null
        ? WorkPage.first(items, page.next(), work.counts(filter), filter.countedUpTo())
        : WorkPage.later(items, page.next());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One referral; its ETag is its sequence, which only a move changes")
  @ApiResponse(responseCode = "200", description = "The referral")
  ReferralView one(@PathVariable UUID id, HttpServletResponse response) {
    ReferralDocument referral = referrals.find(id).orElseThrow(() -> Moves.unknown(id));
    return tagged(ReferralView.of(referral, cases.beside(referral), timing.now()), response);
  }

  @PostMapping(path = "/{id}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Moves a referral")
  @ApiResponse(responseCode = "200", description = "The referral after it")
  @ApiResponse(responseCode = "409", description = "Not a legal move now; the member allowed names those that are")
  @ApiResponse(responseCode = "412", description = "The referral has moved since")
  ReferralView move(
      @PathVariable UUID id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Move.class)))
          @RequestBody
          byte[] body,
      HttpServletResponse response) {
    return tagged(moves.move(id, IdempotencyKey.of(key), IfMatch.of(ifMatch), Body.of(body)), response);
  }

  /**
   * The tag is set past Spring, which would answer 304 to its holder: whether the referral is late and how far the others
   * are changes without a move.
   */
  static ReferralView tagged(ReferralView referral, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, IfMatch.etag(referral.sequence()));
    return referral;
  }
}
