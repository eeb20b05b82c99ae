package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the city sees, asked once or followed. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController {
  private final IndicatorCopy copy;
  private final LiveIndicators live;
  private final Queries queries;

  IndicatorController(IndicatorCopy copy, LiveIndicators live, Queries queries) {
    this.copy = copy;
    this.live = live;
    this.queries = queries;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The indicators of an area, and of those one level below; of a kelurahan, its known posyandu")
  @ApiResponse(responseCode = "200", description = "The area itself first; zeros where nothing happened")
  Page<Indicator> indicators(
      @Parameter(description = "Kemendagri code, a posyandu's registration number, or ID for the whole installation; ID when left"
                  + " out",
              example = "35.76")
          @RequestParam(required = false)
          String area,
      @Parameter(description = "YYYY-MM, YYYY-Qn or YYYY; the current month when left out", example = "2026-11")
          @RequestParam(required = false)
          String period,
      @Parameter(
              description = "ALL, a field, opd:CODE, program:TAG or urgency:EMERGENCY; ALL when left out. Zeros where nothing"
                  + " ever happened, also for a department or programme that nobody named",
              example = "ALL")
          @RequestParam(required = false)
          String slice,
      @RequestParam(defaultValue = "false") boolean children) {
    return new Page<>(queries.query(area, period, slice, children).answeredBy(copy), null);
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "The same, followed: an event snapshot with the list, then one event changed per new number")
  @ApiResponse(
      responseCode = "200",
      description = "Does not end. A comment every 15 seconds says that it lives; a reader too slow is let go",
      content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
  SseEmitter stream(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String slice,
      @RequestParam(defaultValue = "false") boolean children) {
    return live.follow(queries.query(area, period, slice, children));
  }
}
