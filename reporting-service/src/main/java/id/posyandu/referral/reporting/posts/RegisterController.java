package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.reporting.cases.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The register of posyandu: without it nobody knows who was silent. */
@RestController
@RequestMapping("/api/v1/posyandu")
class RegisterController {
  private final Register register;
  private final RegisterDesk desk;
  private final Declarations declarations;
  private final Places places;

  RegisterController(Register register, RegisterDesk desk, Declarations declarations, Places places) {
    this.register = register;
    this.desk = desk;
    this.declarations = declarations;
    this.places = places;
  }

  @Operation(summary = "The register of an area, by code; it begins with the city's table posyandu.csv")
  @ApiResponse(responseCode = "200")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Page<PostView> posts(
      @Parameter(description = "Kemendagri code, or ID for the whole installation; ID when left out", example = "35.76")
          @RequestParam(required = false)
          String area,
      @Parameter(description = "Only those that exist on that day", example = "2026-11-20") @RequestParam(required = false)
          LocalDate on,
      @Parameter(
              description = "YYYY-MM: only those that exist in that month, each with the fields that it declared nil",
              example = "2026-11")
          @RequestParam(required = false)
          String period,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String after) {
    Area asked = places.area(area == null ? Area.WHOLE_INSTALLATION : area)
        .orElseThrow(() -> Refusal.unknown("No such area"));
    YearMonth month = period == null ? null : Months.parse(period)
        .orElseThrow(() -> Refusal.badParameter("period", "must be a month, such as 2026-11"));
    int size = Page.limit(limit);
    String from = after == null ? "" : Page.decoded(after);
    Predicate<Post> wanted =
        post -> (on == null || post.existsOn(on)) && (month == null || post.existsIn(month)) && post.code().compareTo(from) > 0;
    List<Post> rows = register.in(asked).values().stream().filter(wanted).limit(size + 1L).toList();
    return Page.of(shown(rows, month), size, PostView::code);
  }

  @Operation(
      summary = "Puts a posyandu into the register, or a list of them; the same again changes nothing",
      description = "What is put holds instead of what was there. One that closes gets its day in until; nothing is taken out")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(anyOf = {NewPost.class, NewPost[].class})))
  @ApiResponse(
      responseCode = "200",
      description = "One: as the register has it now. Many: one outcome each; good ones are kept, bad ones lose nothing else",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(anyOf = {Post.class, PostOutcome.All.class})))
  @ApiResponse(
      responseCode = "201",
      description = "One that was not in the register",
      content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Post.class)))
  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> put(@RequestBody byte[] body) {
    JsonNode json = read(body);
    if (json.isArray()) {
      return ResponseEntity.ok(new PostOutcome.All(desk.putAll(atMostSoMany(json))));
    }
    RegisterDesk.Put put = desk.put(Body.of(json));
    return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK).body(put.post());
  }

  private List<PostView> shown(List<Post> rows, YearMonth month) {
    if (month == null || rows.isEmpty()) {
      return rows.stream().map(post -> PostView.of(post, null)).toList();
    }
    var declared = declarations.declared(month, rows.get(0).code(), rows.get(rows.size() - 1).code());
    return rows.stream().map(post -> PostView.of(post, declared.getOrDefault(post.code(), List.of()))).toList();
  }

  private static JsonNode atMostSoMany(JsonNode list) {
    if (list.isEmpty() || list.size() > RegisterDesk.MOST) {
      throw Refusal.invalid(List.of(new FieldError("", "must have 1 to %d posyandu".formatted(RegisterDesk.MOST))));
    }
    return list;
  }

  private static JsonNode read(byte[] body) {
    try {
      return EventJson.MAPPER.readTree(body);
    } catch (JacksonException broken) {
      throw Refusal.malformed("The body is no readable JSON");
    }
  }
}
