package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.tables.Table;
import id.posyandu.referral.reporting.tables.TableFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports to be read, as they stand now or as they were handed in. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
  private static final String JSON = "json";
  private static final String CSV = "text/csv";

  private final Reports reports;
  private final HandinDesk desk;
  private final ReportTables tables;

  ReportController(Reports reports, HandinDesk desk, ReportTables tables) {
    this.reports = reports;
    this.desk = desk;
    this.tables = tables;
  }

  @Operation(
      summary = "An area's report of a period, as it stands now: its numbers, those below it, and its cases",
      description = "Of a posyandu, kelurahan, kecamatan or kota. Before the period ends it is preliminary")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Report.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping(path = "/{area}/{period}", produces = {MediaType.APPLICATION_JSON_VALUE, CSV, TableFormat.XLSX_TYPE})
  ResponseEntity<?> report(
      @Parameter(example = "35.76.03.1002") @PathVariable String area,
      @Parameter(description = "YYYY-MM, YYYY-Qn or YYYY", example = "2026-10") @PathVariable String period,
      @Parameter(description = "json, csv or xlsx", example = "xlsx") @RequestParam(defaultValue = JSON) String format,
      @Parameter(description = "What a CSV has: numbers or cases; an XLSX has a sheet of each")
          @RequestParam(defaultValue = "numbers")
          String part) {
    return answer(format, part, () -> reports.of(area, period), report -> report);
  }

  @Operation(
      summary = "A report as it was handed in, and what has changed since",
      description = "Its numbers and cases never change; changedSince has the counts that are others now")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = HandinView.InFull.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping(path = "/{id}", produces = {MediaType.APPLICATION_JSON_VALUE, CSV, TableFormat.XLSX_TYPE})
  ResponseEntity<?> handedIn(
      @PathVariable UUID id,
      @Parameter(description = "json, csv or xlsx", example = "json") @RequestParam(defaultValue = JSON) String format,
      @Parameter(description = "What a CSV has: numbers or cases; an XLSX has a sheet of each")
          @RequestParam(defaultValue = "numbers")
          String part) {
    Supplier<HandinView.InFull> found =
        () -> desk.inFull(id).orElseThrow(() -> Refusal.unknown("No such report was handed in"));
    return answer(format, part, found, HandinView.InFull::report);
  }

  private <T> ResponseEntity<?> answer(
      String format, String part, Supplier<T> asked, Function<T, Report> report) {
    if (!part.equals("numbers") && !part.equals("cases")) {
      throw Refusal.badParameter("part", "must be numbers or cases");
    }
    if (format.equals(JSON)) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(asked.get());
    }
    TableFormat wanted = format(format);
    Report one = report.apply(asked.get());
    String name = "laporan-%s-%s".formatted(one.area(), one.period());
    Table numbers = tables.numbers(one);
    Table cases = tables.cases(one);
    return part.equals("cases") ? wanted.download(name, cases, numbers) : wanted.download(name, numbers, cases);
  }

  private static TableFormat format(String name) {
    return TableFormat.find(name).orElseThrow(() -> Refusal.badParameter("format", "must be json, csv or xlsx"));
  }
}
