package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The codes of kelurahan, by the names that people use. */
@RestController
class AreasController {
  private static final int LONGEST_QUERY = 100;

  private final CurrentCities cities;

  AreasController(CurrentCities cities) {
    this.cities = cities;
  }

  /** A kelurahan and where it lies; two of them may have one name. */
  record Kelurahan(String code, String name, String kecamatan, String kota) {}

  @Operation(summary = "Find kelurahan by name, the best match first")
  @ApiResponse(responseCode = "200", description = "What matches; never more than one page")
  @GetMapping(path = "/api/v1/areas", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<Kelurahan> find(
      @Parameter(schema = @Schema(type = "string", maxLength = LONGEST_QUERY)) @RequestParam String q,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500")) @RequestParam(required = false)
          Integer limit) {
    if (q.length() > LONGEST_QUERY) {
      throw Refusal.badParameter("q", "must have at most " + LONGEST_QUERY + " characters");
    }
    return new Page<>(cities.get().find(q, Page.limit(limit)).stream().map(this::described).toList(), null);
  }

  private Kelurahan described(Area area) {
    List<Area> lineage = cities.get().lineage(area.code());
    return new Kelurahan(area.code(), area.name(), lineage.get(1).name(), lineage.get(2).name());
  }
}
