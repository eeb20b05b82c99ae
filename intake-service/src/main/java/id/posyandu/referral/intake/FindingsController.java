package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.intake.casefile.CaseNumber;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final String DUE = "due";
  private static final String CHANGED = "changed";

  private final Reception reception;
  private final Findings findings;
  private final Feed feed;
  private final CaseFiles files;
  private final CurrentCities cities;

  FindingsController(Reception reception, Findings findings, Feed feed, CaseFiles files, CurrentCities cities) {
    this.reception = reception;
    this.findings = findings;
    this.feed = feed;
    this.files = files;
    this.cities = cities;
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
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    Reception.Accepted accepted = reception.accept(body, key);
    CaseFile file = files.first(accepted.finding(), language);
    URI address = URI.create("/api/v1/findings/" + file.id());
    return accepted.repeated()
        ? ResponseEntity.ok().location(address).body(file)
        : ResponseEntity.created(address).body(file);
  }

  @Operation(summary = "The case file: what became of a finding")
  @ApiResponse(responseCode = "200", description = "The case file as it stands")
  @GetMapping("/{id}")
  CaseFile one(
      @Parameter(description = "The finding's id, or the number that people call it by, such as MJK-7K3Q",
              schema = @Schema(type = "string"))
          @PathVariable
          String id,
      Locale language) {
    return called(id).map(finding -> files.of(finding, language))
        .orElseThrow(() -> Refusal.unknown("No finding has this id or number"));
  }

  private Optional<FindingDocument> called(String name) {
    if (CaseNumber.isOne(name)) {
      return findings.numbered(name);
    }
    try {
      return findings.of(UUID.fromString(name));
    } catch (IllegalArgumentException neither) {
      throw Refusal.badParameter("id", "must be a UUID, or a case's number such as MJK-7K3Q");
    }
  }

  @Operation(
      summary = "Case files, newest first; with sort=changed the oldest change first",
      description =
          "With sort=changed this is a feed to be resumed: next is always given, and asking again with it later brings "
              + "what has changed since, each case once a page, at its newest change. A change shows some seconds after "
              + "it happened, so that none is ever skipped.")
  @ApiResponse(responseCode = "200", description = "One page")
  @GetMapping
  Page<CaseFile> list(
      @Parameter(description = "Code of an area; stands for all below it") @RequestParam(required = false) String area,
      @RequestParam(required = false) String cadre,
      @RequestParam(required = false) String posyandu,
      @RequestParam(required = false) CaseStatus status,
      @RequestParam(required = false) String program,
      @Parameter(description = "system:id") @RequestParam(required = false) String source,
      @Parameter(description = "due: with a closing that another cadre is to look into", schema = @Schema(allowableValues = DUE))
          @RequestParam(required = false)
          String verify,
      @Parameter(schema = @Schema(allowableValues = CHANGED)) @RequestParam(required = false) String sort,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500")) @RequestParam(required = false)
          Integer limit,
      @Parameter(description = "The page before's next") @RequestParam(required = false) String after,
      Locale language) {
    int size = Page.limit(limit);
    var filter =
        new FindingFilter(
            known(area), cadre, posyandu, status, program, source(source), only(DUE, "verify", verify));
    Page<FindingDocument> page =
        only(CHANGED, "sort", sort) ? feed.page(filter, after, size) : newest(filter, after, size);
    return new Page<>(files.of(page.items(), language), page.next());
  }

  private Page<FindingDocument> newest(FindingFilter filter, String after, int size) {
    List<FindingDocument> rows = findings.matching(filter.newestFirst(Position.parsed(after)), size + 1);
    return Page.of(rows, size, finding -> Position.of(finding).text());
  }

  /** Whether a parameter that knows one value only has it. */
  private static boolean only(String value, String parameter, String asked) {
    if (asked != null && !asked.isBlank() && !asked.equals(value)) {
      throw Refusal.badParameter(parameter, "must be " + value + " or left out");
    }
    return value.equals(asked);
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
