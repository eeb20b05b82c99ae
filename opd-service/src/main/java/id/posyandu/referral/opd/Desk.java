package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.cities.Cities;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Where an officer sits: her department, her unit, and the short name under which her moves stand in the history. She says
 * it once and her own browser keeps it; the service keeps it nowhere, and no script can read it. There are no accounts yet:
 * the name is what she says it is, as it is over REST.
 *
 * @param opd code of a department
 * @param unit within it; null for all of it
 * @param by her name or initials; null until she has said it
 */
record Desk(String opd, String unit, String by) {
  static final String COOKIE = "desk";
  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final int LONGEST = 100;
  private static final Desk NOWHERE = new Desk(null, null, null);

  Desk {
    opd = text(opd);
    unit = text(unit);
    by = text(by);
  }

  /** As the browser remembers it; nowhere when it does not, or remembers a department that is no more. */
  static Desk of(HttpServletRequest request, Cities cities) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    List<String> parts = cookie == null ? List.of() : read(cookie.getValue());
    if (parts.size() != 3) {
      return NOWHERE;
    }
    Desk desk = new Desk(parts.get(0), parts.get(1), parts.get(2));
    return cities.opd(String.valueOf(desk.opd)).isPresent() ? desk : new Desk(null, null, desk.by);
  }

  boolean isChosen() {
    return opd != null;
  }

  Desk named(String name) {
    return text(name) == null ? this : new Desk(opd, unit, name);
  }

  Desk at(String department) {
    return isChosen() ? this : new Desk(department, unit, by);
  }

  void remember(HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, written())
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(REMEMBERED)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String written() {
    return Stream.of(opd, unit, by)
        .map(part -> part == null ? "" : part)
        .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
        .collect(Collectors.joining("."));
  }

  private static List<String> read(String written) {
    try {
      return Arrays.stream(written.split("\\.", -1))
          .map(part -> new String(Base64.getUrlDecoder().decode(part), UTF_8))
          .toList();
    } catch (IllegalArgumentException notOurs) {
      return List.of();
    }
  }

  private static String text(String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String some = given.strip();
    return some.length() > LONGEST || some.codePoints().anyMatch(Character::isISOControl) ? null : some;
  }
}
