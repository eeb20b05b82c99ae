package id.posyandu.referral.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Photos that come with reports. */
class PhotosTest {
  private static final String SCAN = "\u00ff\u00da\u0000\u0002drawn\u00ff\u00d9";
  private static final String PLAIN = "\u00ff\u00d8\u00ff\u00e0\u0000\u0004JF" + SCAN;
  private static final String WITH_EXIF = "\u00ff\u00d8\u00ff\u00e1\u0000\u0008Exif\u0000\u0000" + SCAN;

  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void the_same_photo_is_kept_once_and_given_back_as_it_came() {
    byte[] picture = bytes(PLAIN);
    Map<String, Object> kept = RunningIntake.file(post(picture, "image/jpeg").expectStatus().isCreated());
    Map<String, Object> again = RunningIntake.file(post(picture, "image/jpeg").expectStatus().isOk());

    assertThat(again).isEqualTo(kept).containsEntry("mediaType", "image/jpeg");
    assertThat((String) kept.get("uri")).startsWith(intake.address()).endsWith("/api/v1/photos/" + kept.get("sha256"));
    byte[] got = intake.rest.get().uri("/api/v1/photos/" + kept.get("sha256")).exchange().expectStatus().isOk()
        .expectHeader().contentType(MediaType.IMAGE_JPEG)
        .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
        .expectBody().returnResult().getResponseBody();
    assertThat(got).isEqualTo(picture);
    intake.report(FindingsText.with("\"attachments\": [{\"uri\": \"" + kept.get("uri") + "\"}]")).expectStatus().isCreated();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00ff\u00d8\u00ff", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", WITH_EXIF, "\u0089PNG\r\n\u001a\n"})
  void what_is_no_picture_or_tells_where_it_was_taken_is_refused(String content) {
    byte[] body = bytes(content);
    assertThat(post(body, "image/jpeg").returnResult(String.class).getStatus().value()).isIn(400, 422);
  }

  @Test
  void another_kind_than_it_says_an_unknown_kind_and_one_that_is_too_large_are_refused() {
    post(bytes(PLAIN), "image/png").expectStatus().isEqualTo(422).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    post(bytes(PLAIN), "image/svg+xml").expectStatus().isEqualTo(415);
    post(new byte[(1 << 20) + 1], "image/jpeg").expectStatus().isEqualTo(413);
    intake.rest.get().uri("/api/v1/photos/" + "0".repeat(64)).exchange().expectStatus().isNotFound();
  }

  private RestTestClient.ResponseSpec post(byte[] body, String type) {
    return intake.rest.post().uri("/api/v1/photos").header(HttpHeaders.CONTENT_TYPE, type).body(body).exchange();
  }

  private static byte[] bytes(String content) {
    return content.getBytes(ISO_8859_1);
  }
}
