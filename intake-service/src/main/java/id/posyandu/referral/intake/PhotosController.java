package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Photos to be named in a report's attachments, and to be seen by whoever was given their address. */
@RestController
class PhotosController {
  private static final String PATH = "/api/v1/photos";
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";
  private static final String WEBP = "image/webp";

  private final Photos photos;

  PhotosController(Photos photos) {
    this.photos = photos;
  }

  /** @param uri its address as the sender reached this service; with the rest an attachment of a report */
  record Attachable(URI uri, String sha256, String mediaType) {}

  @Operation(summary = "Keep a photo of at most 1 MiB that carries nothing but the picture; the same one is kept once")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = JPEG, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = PNG, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(responseCode = "201", description = "Kept")
  @ApiResponse(
      responseCode = "200",
      description = "Kept before",
      content = @Content(schema = @Schema(implementation = Attachable.class)))
  @ApiResponse(responseCode = "507", description = "There is no room for more photos: report without")
  @PostMapping(path = PATH, consumes = {JPEG, PNG, WEBP}, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Attachable> keep(
      @RequestBody byte[] body,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type) {
    Photos.Kept kept = photos.keep(body, type.getType() + "/" + type.getSubtype());
    Photos.Photo photo = kept.photo();
    URI address =
        ServletUriComponentsBuilder.fromCurrentContextPath().path(PATH + "/{sha256}").build(photo.sha256());
    Attachable attachable = new Attachable(address, photo.sha256(), photo.mediaType());
    return kept.repeated() ? ResponseEntity.ok(attachable) : ResponseEntity.created(address).body(attachable);
  }

  @Operation(summary = "A photo")
  @ApiResponse(
      responseCode = "200",
      description = "Its bytes, as they came",
      content = {
        @Content(mediaType = JPEG, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = PNG, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping(PATH + "/{sha256}")
  ResponseEntity<byte[]> one(@PathVariable String sha256) {
    Photos.Photo photo = photos.of(sha256).orElseThrow(() -> Refusal.unknown("No photo has this hash"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(photo.mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .body(photo.bytes().getData());
  }
}
