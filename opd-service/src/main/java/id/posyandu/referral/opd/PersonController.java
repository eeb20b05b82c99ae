package id.posyandu.referral.opd;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whom a referral concerns, for the officer who is about to knock at the door. */
@RestController
class PersonController {
  private final Persons persons;

  PersonController(Persons persons) {
    this.persons = persons;
  }

  @Operation(summary = "Looks up at intake whom the referral concerns; intake records who looked. Nothing is kept here")
  @ApiResponse(responseCode = "200", description = "The person; subject is null where nobody was named")
  @ApiResponse(
      responseCode = "403",
      description = "The department does not hold the referral any longer, so it has no reason to know")
  @PostMapping(
      path = "/api/v1/referrals/{id}/person",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Persons.Person person(
      @PathVariable UUID id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Persons.Asked.class)))
          @RequestBody
          byte[] body,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return persons.look(id, IdempotencyKey.of(key), Body.of(body));
  }
}
