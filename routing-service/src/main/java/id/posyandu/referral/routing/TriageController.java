package id.posyandu.referral.routing;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.Listing.Position;
import id.posyandu.referral.routing.decision.TriageItem;
import id.posyandu.referral.routing.decision.TriageLimits;
import id.posyandu.referral.routing.decision.Understanding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Answers answers;
  private final Additions additions;
  private final Triage triage;
  private final CurrentCities cities;
  private final TriageLimits limits;
  private final Clock clock;

  TriageController(
      Listing listing,
      Answers answers,
      Additions additions,
      Triage triage,
      CurrentCities cities,
      RoutingSettings settings,
      Clock clock) {
    this.listing = listing;
    this.answers = answers;
    this.additions = additions;
    this.triage = triage;
    this.cities = cities;
    this.limits = settings.triageLimits();
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "What waits for a person, oldest first, or what persons decided, newest first",
      description = "An area stands for all below it. What the machine dismissed is listed for some days")
  @ApiResponse(responseCode = "200")
  Page<TriageView> list(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) UUID finding,
      @Parameter(description = "Only these; all where none is given") @RequestParam(required = false)
          Set<TriageReason> reason,
      @Parameter(description = "Instead of what waits: what was decided, with who decided what and when")
          @RequestParam(defaultValue = "false") boolean decided,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    if (area != null && cities.get().area(area).isEmpty()) {
      throw Refusal.unknown("There is no such area");
    }
    int size = Page.limit(limit);
    Position position = after == null ? null : position(Page.decoded(after));
    Set<TriageReason> reasons = Stream.ofNullable(reason).flatMap(Set::stream)
        .filter(Objects::nonNull) // of a blank one
        .collect(Collectors.toSet());
    return decided ? decided(area, finding, reasons, position, size) : waiting(area, finding, reasons, position, size);
  }

  private Page<TriageView> waiting(String area, UUID finding, Set<TriageReason> reasons, Position after, int size) {
    Instant now = clock.instant();
    var rows = listing.rows(area, finding, reasons, after, size + 1);
    var added = additions.of(rows.stream().map(Listing.Row::id).toList());
    var items = rows.stream().map(row -> TriageView.waiting(
        row.file(),
        added.getOrDefault(row.id(), List.of()),
        dueBy(row.file().waiting(), row.file().finding(), row.file().understood()),
        now));
    return Page.of(items.toList(), size, last -> cursor(last.since(), last.id()));
  }

  private Page<TriageView> decided(String area, UUID finding, Set<TriageReason> reasons, Position after, int size) {
    var rows = answers.rows(area, finding, reasons, after, size + 1);
    var added = additions.of(rows.stream().map(Answers.Row::id).toList());
    var items = rows.stream().map(row -> TriageView.decided(
        row.file(),
        added.getOrDefault(row.id(), List.of()),
        dueBy(row.file().decided().question(), row.file().finding(), row.file().understood())));
    return Page.of(items.toList(), size, last -> cursor(last.decision().at(), last.id()));
  }

  private Instant dueBy(TriageItem item, FindingReported finding, Understanding understood) {
    return limits.dueBy(item, understood.urgency(), cities.get().city(finding.area()));
  }

  private static String cursor(Instant at, String item) {
    return at.toEpochMilli() + " " + item;
  }

  private static Position position(String cursor) {
    if (!cursor.matches("\\d{1,15} [0-9a-f-]{36}")) {
      throw Page.notACursor();
    }
    String[] parts = cursor.split(" ");
    return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
  }

  @PostMapping(path = "/{item}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary =
      "Decides: by categories, by naming departments, by dismissing, or as a duplicate. The first decision stands")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = VerdictWishes.class)))
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "409", description = "Decided already; the member first shows how")
  TriageAnswer decide(
      @PathVariable String item,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody byte[] body) {
    return triage.decide(item, IdempotencyKey.of(key), Body.of(body));
  }
}
