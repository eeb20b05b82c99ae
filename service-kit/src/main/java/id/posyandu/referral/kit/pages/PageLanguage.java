package id.posyandu.referral.kit.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Pages speak Indonesian until somebody asks for English, and remember that in a cookie, whatever the browser's own
 * language: most phones here are left in English. Programs are answered by their {@code Accept-Language}, in Indonesian
 * where it names nothing that we speak.
 */
final class PageLanguage implements LocaleResolver {
  static final Locale INDONESIAN = Locale.forLanguageTag("id");
  static final List<String> TAGS = List.of("id", "en");
  static final String PARAMETER = "lang";

  private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();
  private final CookieLocaleResolver people = new CookieLocaleResolver("lang");

  PageLanguage() {
    programs.setSupportedLocales(TAGS.stream().map(Locale::forLanguageTag).toList());
    programs.setDefaultLocale(INDONESIAN);
    people.setDefaultLocale(INDONESIAN);
    people.setCookieMaxAge(Duration.ofDays(365));
    people.setCookieSameSite("Lax");
    people.setRejectInvalidCookies(false);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (isForPrograms(request)) {
      return programs.resolveLocale(request);
    }
    String asked = request.getParameter(PARAMETER);
    boolean known = asked != null && TAGS.contains(asked);
    Locale language = known ? Locale.forLanguageTag(asked) : people.resolveLocale(request);
    return TAGS.contains(language.getLanguage()) ? language : INDONESIAN;
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    people.setLocale(request, response, locale);
  }

  static boolean isForPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
  }
}
