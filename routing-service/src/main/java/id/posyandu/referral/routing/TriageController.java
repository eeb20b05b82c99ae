package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.Listing.Position;
import id.posyandu.referral.routing.decision.TriageLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person, and her answers. */
@RestController
@RequestMapping(path = "/api/v1/triage", produces = MediaType.APPLICATION_JSON_VALUE)
class TriageController {
  private final Listing listing;
  private final Triage triage;
  private final Cities cities;
  private final TriageLimits limits;
  private final Clock clock;

  TriageController(Listing listing, Triage triage, Cities cities, RoutingSettings settings, Clock clock) {
    this.listing = listing;
    this.triage = triage;
    this.cities = cities;
    this.limits = settings.triageLimits();
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "What waits for a person, oldest first; an area stands for all below it")
  @ApiResponse(responseCode = "200")
  Page<TriageView> waiting(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) UUID finding,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    if (area != null && cities.area(area).isEmpty()) {
      throw Refusal.unknown("There is no such area");
    }
    int size = Page.limit(limit);
    var rows = listing.rows(area, finding, after == null ? null : position(Page.decoded(after)), size + 1);
    return Page.of(rows.stream().map(this::seen).toList(), size, last -> last.since().toEpochMilli() + " " + last.id());
  }

  private TriageView seen(Listing.Row row) {
    Listing.Part file = row.file();
    var city = cities.city(file.finding().area());
    return TriageView.of(row, limits.dueBy(file.waiting(), file.understood().urgency(), city), clock.instant());
  }

  private static Position position(String cursor) {
    if (!cursor.matches("\\d{1,15} [0-9a-f-]{36}")) {
      throw Page.notACursor();
    }
    String[] parts = cursor.split(" ");
    return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
  }

  @PostMapping(path = "/{item}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Decides: by categories, by naming departments, or by dismissing. The first decision stands")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = VerdictWishes.class)))
  @ApiResponse(responseCode = "200")
  @ApiResponse(
      responseCode = "409",
      description = "Decided already; the member first shows how",
      content =
          @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Problem")))
  TriageAnswer decide(
      @PathVariable String item,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody byte[] body) {
    return triage.decide(item, IdempotencyKey.of(key), Body.of(body));
  }
}
