package id.posyandu.referral.reporting.casebook;

import static java.util.stream.Collectors.joining;

import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.Queries;
import id.posyandu.referral.reporting.cases.Count;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Behind any number, its cases. */
@RestController
class CaseController {
  private final CaseLists lists;
  private final Queries queries;

  CaseController(CaseLists lists, Queries queries) {
    this.lists = lists;
    this.queries = queries;
  }

  @GetMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The cases behind one number of an indicator",
      description = "Newest first; what each adds to the number stands in counted, and over all pages these add up to it. Cases"
          + " of restricted categories come last and say nothing else of themselves")
  @ApiResponse(responseCode = "200", description = "Empty where nothing counts")
  Page<CaseItem> cases(
      @Parameter(description = "Kemendagri code, a posyandu's registration number, or ID for the whole installation; ID when left"
                  + " out",
              example = "35.76")
          @RequestParam(required = false)
          String area,
      @Parameter(description = "YYYY-MM, YYYY-Qn or YYYY; the current month when left out", example = "2026-11")
          @RequestParam(required = false)
          String period,
      @Parameter(description = "ALL, a field, opd:CODE, program:TAG or urgency:EMERGENCY; ALL when left out", example = "ALL")
          @RequestParam(required = false)
          String slice,
      @Parameter(
              description = "A count of findings or referrals as an indicator names it; reported when left out",
              example = "overdue")
          @RequestParam(defaultValue = "reported")
          String count,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    var query = queries.query(area, period, slice, false);
    return lists.page(
        new Wanted(query.area(), query.period(), query.slice(), count(count)), after, Page.limit(limit));
  }

  private static Count count(String name) {
    return Count.named(name)
        .filter(Count.ofCases()::contains)
        .orElseThrow(() -> Refusal.badParameter(
            "count", "must be one of " + Count.ofCases().stream().map(Count::member).collect(joining(", "))));
  }
}
