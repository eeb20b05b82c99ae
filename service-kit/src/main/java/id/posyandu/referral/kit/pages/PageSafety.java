package id.posyandu.referral.kit.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The promises of the pages to the browser: nothing from elsewhere, no script in the text, no form that is not ours. */
final class PageSafety {
  /** Everything from this service alone; blob: is the photo that a cadre is about to send, shown to her. */
  private static final String OURS_ALONE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  /** The documentation's own page styles itself in the text. */
  private static final String DOCUMENTATION =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private PageSafety() {}

  static HeaderWriterFilter headers() {
    RequestMatcher documentation = request -> request.getRequestURI().startsWith("/swagger-ui");
    RequestMatcher page = request -> !documentation.matches(request) && !PageLanguage.isForPrograms(request);
    List<HeaderWriter> writers =
        List.of(
            when(page, new ContentSecurityPolicyHeaderWriter(OURS_ALONE)),
            when(documentation, new ContentSecurityPolicyHeaderWriter(DOCUMENTATION)),
            when(page, new CacheControlHeadersWriter()),
            new XContentTypeOptionsHeaderWriter(),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
            when(page, new PermissionsPolicyHeaderWriter("camera=(self), geolocation=(self), microphone=()")));
    return new HeaderWriterFilter(writers);
  }

  private static HeaderWriter when(RequestMatcher request, HeaderWriter writer) {
    return new DelegatingRequestMatcherHeaderWriter(request, writer);
  }

  /**
   * Forms carry a token that no other site knows. REST needs none: it takes JSON, which another site's form can't send,
   * and there is no cookie by which it would know anybody.
   */
  static CsrfFilter forms() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
    CsrfFilter filter = new CsrfFilter(tokens);
    filter.setRequireCsrfProtectionMatcher(PageSafety::isForm);
    return filter;
  }

  private static boolean isForm(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && !PageLanguage.isForPrograms(request);
  }
}
