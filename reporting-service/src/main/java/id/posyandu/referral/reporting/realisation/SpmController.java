package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.tables.TableFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a city is on its way to 100 %. */
@RestController
@RequestMapping("/api/v1/spm")
class SpmController {
  private final Achievements achievements;
  private final Asked asked;

  SpmController(Achievements achievements, Asked asked) {
    this.achievements = achievements;
    this.asked = asked;
  }

  @Operation(
      summary = "SPM achievement of a city: the 29 services, the six fields, the whole",
      description = "From what departments state, never from counts of findings; those stand beside it as leads: people to "
          + "look for. Of sensitive services no lead under 5 is shown, and others in steps of 5")
  @ApiResponse(responseCode = "200")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  SpmView achievement(
      @Parameter(description = Asked.AREA, example = "35.76") @RequestParam String area,
      @Parameter(description = Asked.YEAR, example = "2026") @RequestParam(required = false) Integer year,
      @Parameter(description = Asked.QUARTER, example = "3") @RequestParam(required = false) Integer quarter) {
    return view(area, year, quarter);
  }

  @Operation(summary = "The same as a table in the layout of the ministry's e-SPM (A, B, C), to be keyed in there")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping(path = "/export", produces = {"text/csv", TableFormat.XLSX_TYPE})
  ResponseEntity<byte[]> export(
      @Parameter(description = Asked.AREA, example = "35.76") @RequestParam String area,
      @Parameter(description = Asked.YEAR, example = "2026") @RequestParam(required = false) Integer year,
      @Parameter(description = Asked.QUARTER, example = "3") @RequestParam(required = false) Integer quarter,
      @Parameter(description = "csv (UTF-8 with a byte order mark) or xlsx", example = "xlsx")
          @RequestParam(defaultValue = "csv")
          String format) {
    TableFormat wanted = TableFormat.find(format)
        .orElseThrow(() -> Refusal.badParameter("format", "must be one of csv, xlsx"));
    SpmView view = view(area, year, quarter);
    return wanted.download("spm-%s-%s".formatted(view.area(), view.period()), ExportTable.of(view));
  }

  private SpmView view(String area, Integer year, Integer quarter) {
    var city = asked.city(area);
    return achievements.of(city, asked.quarter(city, year, quarter));
  }
}
