package id.posyandu.referral.kit.web;

import id.posyandu.referral.kit.trace.CaseTrace;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before any handler of ours is reached answers as a problem, too. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
  private final CaseTrace traces;

  ErrorPage(CaseTrace traces) {
    this.traces = traces;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(Problems.type(status));
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
      problem.setInstance(URI.create(uri));
    }
    problem.setProperty("errors", List.of());
    problem.setProperty("traceId", CaseTrace.idOf(traces.current()));
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
