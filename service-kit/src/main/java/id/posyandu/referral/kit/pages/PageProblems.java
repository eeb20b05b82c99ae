package id.posyandu.referral.kit.pages;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What goes wrong for a person is said as a page in her language, with what to do next; a part of a page that htmx asked
 * for is answered by a notice, so that what she has typed stays. Programs get their problem+json as ever.
 */
final class PageProblems implements HandlerExceptionResolver {
  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

  /** Those that the message files explain; any other is explained as the nearest of its hundred. */
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 409, 412, 413, 422, 429, 500, 503);

  private final CaseTrace traces;

  PageProblems(CaseTrace traces) {
    this.traces = traces;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    if (!isForAPerson(request)) {
      return null;
    }
    HttpStatus status = statusOf(failure);
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      log.error("A fault of ours", failure);
    }
    return page(status, request, response);
  }

  /** The page that explains a status. */
  ModelAndView page(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
    boolean part = request.getHeader("HX-Request") != null;
    if (part) {
      response.setHeader("HX-Retarget", "#notice");
      response.setHeader("HX-Reswap", "innerHTML");
      response.setHeader("HX-Push-Url", "false");
    }
    ModelAndView page = new ModelAndView(part ? "kit/problem :: notice" : "kit/problem", model(status));
    page.setStatus(status);
    return page;
  }

  private Map<String, Object> model(HttpStatus status) {
    int code = status.value();
    int explained = EXPLAINED.contains(code) ? code : code < 500 ? 400 : 500;
    return Map.of("code", code, "explained", explained, "trace", CaseTrace.idOf(traces.current()));
  }

  static boolean isForAPerson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean browser = request.getHeader("HX-Request") != null || StringUtils.hasText(accept) && accept.contains("text/html");
    return browser && !PageLanguage.isForPrograms(request);
  }

  private static HttpStatus statusOf(Exception failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.status();
    }
    if (failure instanceof ErrorResponse answered) {
      return HttpStatus.valueOf(answered.getStatusCode().value());
    }
    if (failure instanceof TypeMismatchException) {
      return HttpStatus.BAD_REQUEST;
    }
    return isStoreAway(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private static boolean isStoreAway(Exception failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof TransientDataAccessException
        || failure instanceof MongoException;
  }
}
