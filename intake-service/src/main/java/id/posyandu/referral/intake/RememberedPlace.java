package id.posyandu.referral.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The code of the city or kelurahan where a cadre reported last, in her own browser; the page's script writes it, too. */
final class RememberedPlace {
  static final String COOKIE = "place";

  private RememberedPlace() {}

  static void remember(String code, HttpServletResponse response) {
    set(code, Duration.ofDays(365), response);
  }

  static void forget(HttpServletResponse response) {
    set("", Duration.ZERO, response);
  }

  private static void set(String value, Duration age, HttpServletResponse response) {
    ResponseCookie cookie = ResponseCookie.from(COOKIE, value).path("/").maxAge(age).sameSite("Lax").build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
