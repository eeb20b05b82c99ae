package id.posyandu.referral.kit.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** For people, what failed before any handler was reached: a form without its token, a body that is too large. */
@Page
class ErrorPages {
  private final PageProblems problems;

  ErrorPages(PageProblems problems) {
    this.problems = problems;
  }

  @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView whole(HttpServletRequest request, HttpServletResponse response) {
    return problems.page(statusOf(request), request, response);
  }

  @RequestMapping(path = "${server.error.path:/error}", headers = "HX-Request")
  ModelAndView part(HttpServletRequest request, HttpServletResponse response) {
    return problems.page(statusOf(request), request, response);
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
  }
}
