package id.posyandu.referral.routing;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.routing.reading.FindingReader;
import id.posyandu.referral.routing.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a text would be read as. Nothing is stored. */
@RestController
class ReadingController {
  private final FindingReader reader;
  private final CurrentCities cities;

  ReadingController(FindingReader reader, CurrentCities cities) {
    this.reader = reader;
    this.cities = cities;
  }

  /** @param area a known one, or none */
  record TextWishes(@NotNull @Size(min = 1, max = 4000) String text, String area) {}

  @PostMapping(
      path = "/api/v1/classifications",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Reads a text as a finding, the lead first, and stores nothing")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true, content = @Content(schema = @Schema(implementation = TextWishes.class)))
  @ApiResponse(responseCode = "200")
  Reading classify(@RequestBody byte[] body) {
    var read = Body.of(body).as(TextWishes.class);
    String area = read.value().area();
    if (area != null && cities.get().area(area).isEmpty()) {
      read.refuse("/area", "is no known area");
    }
    return reader.read(read.orRefuse().text());
  }
}
