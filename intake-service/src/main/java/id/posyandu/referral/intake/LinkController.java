package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which cases have to do with one another. */
@RestController
@RequestMapping(path = "/api/v1/findings/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
class LinkController {
  private final Links links;
  private final CaseFiles files;

  LinkController(Links links, CaseFiles files) {
    this.links = links;
    this.files = files;
  }

  @Operation(summary = "Link a finding to another one, by its id or number; both case files show it")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewLink.class)))
  @ApiResponse(responseCode = "201", description = "Linked")
  @Taking
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseFile> link(
      @PathVariable UUID id,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    Amendments.Taken taken = links.take(id, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(files.of(taken.finding(), language));
  }

  @Operation(summary = "Take a wrong link back, from either side; the timelines keep who made it and who took it back")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewUnlinking.class)))
  @Taking
  @PostMapping(path = "/{link}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  CaseFile takeBack(
      @PathVariable UUID id,
      @PathVariable UUID link,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      Locale language) {
    return files.of(links.takeBack(id, link, Body.of(body), IdempotencyKey.of(key)).finding(), language);
  }
}
