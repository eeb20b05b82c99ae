package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Subject;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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

/** Whom a finding concerns, for those who have to help; and who has looked. */
@RestController
@RequestMapping(path = "/api/v1/findings/{id}/looks", produces = MediaType.APPLICATION_JSON_VALUE)
class LooksController {
  private final Looks looks;

  LooksController(Looks looks) {
    this.looks = looks;
  }

  /** What a look shows; {@code subject} is null where the cadre named nobody. */
  record Shown(UUID id, Instant at, Subject subject) {}

  /** A look as the list has it. */
  record Entry(UUID id, Instant at, String by, String opd, UUID referral) {}

  @Operation(summary = "See whom a finding concerns; who looked, when and for which referral is kept before this answers")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewLook.class)))
  @ApiResponse(responseCode = "201", description = "The look is kept; whom it concerns")
  @ApiResponse(
      responseCode = "200",
      description = "Looked before with this key; no second look is kept",
      content = @Content(schema = @Schema(implementation = Shown.class)))
  @ApiResponse(responseCode = "403", description = "The department does not hold this referral, or none of the case")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Shown> look(
      @PathVariable UUID id,
      @RequestBody byte[] body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
    Looks.Taken taken = looks.take(id, Body.of(body), IdempotencyKey.of(key));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new Shown(taken.look().id(), taken.look().at(), taken.finding().report().subject()));
  }

  @Operation(summary = "Who looked at whom the finding concerns, newest first")
  @ApiResponse(responseCode = "200", description = "One page")
  @GetMapping
  ResponseEntity<Page<Entry>> list(
      @PathVariable UUID id,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500")) @RequestParam(required = false)
          Integer limit,
      @Parameter(description = "The page before's next") @RequestParam(required = false) String after) {
    Page<Look> page = looks.of(id, after, Page.limit(limit));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(new Page<>(page.items().stream().map(LooksController::entry).toList(), page.next()));
  }

  private static Entry entry(Look look) {
    return new Entry(look.id(), look.at(), look.by(), look.opd(), look.referral());
  }
}
