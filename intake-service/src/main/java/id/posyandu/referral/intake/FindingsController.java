package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.intake.casefile.CaseStatus;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings one by one, and the case files. */
@RestController
@RequestMapping(path = "/api/v1/findings", produces = MediaType.APPLICATION_JSON_VALUE)
class FindingsController {
  private final Reception reception;
  private final Findings findings;
  private final CurrentCities cities;
  private final Clock clock;

  FindingsController(Reception reception, Findings findings, CurrentCities cities, Clock clock) {
    this.reception = reception;
    this.findings = findings;
    this.cities = cities;
    this.clock = clock;
  }

  @Operation(summary = "Report a finding; it is kept durably when this answers")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewFinding.class)))
  @ApiResponse(responseCode = "201", description = "Accepted; the case file")
  @ApiResponse(
      responseCode = "200",
      description = "Accepted before with this key; the same answer",
      content = @Content(schema = @Schema(implementation = CaseFile.class)))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseFile> report(
      @RequestBody byte[] body, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
    Reception.Accepted accepted = reception.accept(body, key);
    URI address = URI.create("/api/v1/findings/" + accepted.file().id());
    return accepted.repeated()
        ? ResponseEntity.ok().location(address).body(accepted.file())
        : ResponseEntity.created(address).body(accepted.file());
  }

  @Operation(summary = "The case file: what became of a finding")
  @ApiResponse(responseCode = "200", description = "The case file as it stands")
  @GetMapping("/{id}")
  CaseFile one(@PathVariable UUID id) {
    return findings.of(id).map(finding -> finding.file(clock.instant()))
        .orElseThrow(() -> Refusal.unknown("No finding has this id"));
  }

  @Operation(summary = "Case files, newest first")
  @ApiResponse(responseCode = "200", description = "One page")
  @GetMapping
  Page<CaseFile> list(
      @Parameter(description = "Code of an area; stands for all below it") @RequestParam(required = false) String area,
      @RequestParam(required = false) String cadre,
      @RequestParam(required = false) String posyandu,
      @RequestParam(required = false) CaseStatus status,
      @RequestParam(required = false) String program,
      @Parameter(description = "system:id") @RequestParam(required = false) String source,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500")) @RequestParam(required = false)
          Integer limit,
      @Parameter(description = "The page before's next") @RequestParam(required = false) String after) {
    int size = Page.limit(limit);
    var filter =
        new FindingFilter(known(area), cadre, posyandu, status, program, source(source), Position.parsed(after));
    Page<FindingDocument> page =
        Page.of(findings.matching(filter, size + 1), size, finding -> Position.of(finding).text());
    Instant now = clock.instant();
    List<CaseFile> files = page.items().stream().map(finding -> finding.file(now)).toList();
    return new Page<>(files, page.next());
  }

  private String known(String area) {
    if (area != null && !area.isBlank() && cities.get().area(area).isEmpty()) {
      throw Refusal.badParameter("area", "must be the code of an area that is served here");
    }
    return area;
  }

  private static String source(String source) {
    if (source != null && !source.isBlank() && source.indexOf(':') < 1) {
      throw Refusal.badParameter("source", "must be system:id");
    }
    return source;
  }
}
