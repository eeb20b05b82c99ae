package id.posyandu.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;
import jakarta.servlet.http.HttpServletResponse;

/** Who decides, as she once typed it: no proof of anything, only so that she need not type it again. */
final class Coordinator {
  static final String COOKIE = "coordinator";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private Coordinator() {}

  static void remember(String name, HttpServletResponse response) {
    ResponseCookie cookie = ResponseCookie.from(COOKIE, UriUtils.encode(name.strip(), UTF_8))
        .path("/").maxAge(REMEMBERED).sameSite("Lax").httpOnly(true).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
