package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.web.TimeCursor;
import id.posyandu.referral.reporting.cases.Periods;
import id.posyandu.referral.reporting.dashboard.Numbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports that are handed in. */
@RestController
@RequestMapping("/api/v1/reports")
class HandinController {
  private final HandinDesk desk;
  private final Handins handins;
  private final Numbers numbers;

  HandinController(HandinDesk desk, Handins handins, Numbers numbers) {
    this.desk = desk;
    this.handins = handins;
    this.numbers = numbers;
  }

  @Operation(
      summary = "Hands in the report of an area and a period",
      description = "It is kept as it stands at that moment, with the cases behind it, as the next revision. Refused with 503"
          + " while the numbers have heard more than the cases or less; that passes within a second or two")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = NewHandin.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Handed in before, with the same key",
      content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = HandinView.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = HandinView.class)))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<HandinView> handIn(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key, @RequestBody byte[] body) {
    HandinDesk.Taken taken = desk.take(Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(HandinView.of(taken.handin()));
  }

  @Operation(summary = "Reports that were handed in, of an area and all below it, newest first")
  @ApiResponse(responseCode = "200")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Page<HandinView> handedIn(
      @Parameter(description = "Kemendagri code, a posyandu's registration number, or ID for the whole installation; ID when left"
                  + " out",
              example = "35.76")
          @RequestParam(required = false)
          String area,
      @Parameter(description = "Only of that period", example = "2026-10") @RequestParam(required = false) String period,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    Area asked = numbers.area(area == null ? Area.WHOLE_INSTALLATION : area)
        .orElseThrow(() -> Refusal.unknown("No such area"));
    if (period != null && !Periods.valid(period)) {
      throw Refusal.badParameter("period", "must be a month, quarter or year, such as 2026-11, 2026-Q4 or 2026");
    }
    int size = Page.limit(limit);
    var rows = handins.in(asked, period, TimeCursor.read(after), size + 1).stream()
        .map(HandinView::of)
        .toList();
    return Page.of(rows, size, last -> new TimeCursor(last.handedInAt(), last.id()).written());
  }
}
