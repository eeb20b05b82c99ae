package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What departments state of their services. */
@RestController
@RequestMapping("/api/v1/spm/realisations")
class RealisationController {
  private final RealisationDesk desk;
  private final Realisations realisations;
  private final Asked asked;

  RealisationController(RealisationDesk desk, Realisations realisations, Asked asked) {
    this.desk = desk;
    this.realisations = realisations;
    this.asked = asked;
  }

  @Operation(
      summary = "States what was reached: one service in one quarter, or a list, as JSON or as a CSV table",
      description = "The same again changes nothing. A DRAFT is overwritten; a FINAL one is changed only as a further FINAL "
          + "revision with by and reason, and the one before it is kept. CSV in UTF-8 with commas, semicolons or tabs; columns "
          + "area, year, quarter, service, mustServe, served, and where wished quality.needed, quality.fulfilled, "
          + "budget.allocated, budget.realised, problem, plan, status, by, reason; others are ignored. An empty cell is not "
          + "known, 0 is nobody (nihil)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(anyOf = {NewRealisation.class, NewRealisation[].class})),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      description = "One: as it stands now. Many: one outcome a row; good rows are kept, bad ones lose nothing else",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(anyOf = {RealisationView.class, RowOutcomes.class})))
  @ApiResponse(
      responseCode = "201",
      description = "One, of which nothing was stated before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = RealisationView.class)))
  @ApiResponse(
      responseCode = "409",
      description = "It is FINAL, and this is no revision of it; the member standing shows it")
  @PutMapping(
      consumes = {MediaType.APPLICATION_JSON_VALUE, "text/csv"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> state(
      @RequestBody byte[] body,
      @Parameter(hidden = true)
          @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type) {
    if (type.getType().equals("text")) {
      return many(RealisationCsv.rows(body));
    }
    JsonNode json = read(body);
    return json.isArray() ? many(rows(json)) : one(json);
  }

  @Operation(summary = "What is stated of a city's services in a quarter, with the revisions before")
  @ApiResponse(responseCode = "200", description = "Only services of which something is stated")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Page<RealisationView> stated(
      @Parameter(description = Asked.AREA, example = "35.76") @RequestParam String area,
      @Parameter(description = Asked.YEAR, example = "2026") @RequestParam(required = false) Integer year,
      @Parameter(description = Asked.QUARTER, example = "3") @RequestParam(required = false) Integer quarter) {
    var city = asked.city(area);
    var items = realisations.of(city.code(), asked.quarter(city, year, quarter)).stream()
        .map(RealisationView::of).toList();
    return new Page<>(items, null);
  }

  private ResponseEntity<RealisationView> one(JsonNode json) {
    Realisations.Put put = desk.take(Body.of(json));
    return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(RealisationView.of(put.document()));
  }

  private ResponseEntity<RowOutcomes> many(List<Row> rows) {
    if (rows.isEmpty() || rows.size() > RealisationDesk.MOST_ROWS) {
      throw Refusal.invalid(
          List.of(new FieldError("", "must have 1 to %d rows".formatted(RealisationDesk.MOST_ROWS))));
    }
    return ResponseEntity.ok(RowOutcomes.of(desk.take(rows.stream())));
  }

  private static List<Row> rows(JsonNode list) {
    return IntStream.range(0, list.size())
        .mapToObj(place -> new Row(place + 1L, () -> Body.of(list.get(place))))
        .toList();
  }

  private static JsonNode read(byte[] body) {
    try {
      return EventJson.MAPPER.readTree(body);
    } catch (JacksonException broken) {
      throw Refusal.malformed("The body is no readable JSON");
    }
  }
}
