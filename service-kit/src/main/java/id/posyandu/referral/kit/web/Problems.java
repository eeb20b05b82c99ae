package id.posyandu.referral.kit.web;

import com.mongodb.MongoException;
import id.posyandu.referral.kit.trace.CaseTrace;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of a service leaves by this door, as RFC 9457 {@code application/problem+json} with all field errors and
 * the trace id; no answer has a stack trace or quotes what was sent.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String TYPE = "urn:posyandu:problem:";

  /** What may go well when it is sent again. */
  private static final Set<HttpStatus> LATER =
      Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

  private final CaseTrace traces;

  Problems(CaseTrace traces) {
    this.traces = traces;
  }

  @ExceptionHandler(Refusal.class)
  ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage());
    refusal.more().forEach(problem::setProperty);
    HttpHeaders headers = new HttpHeaders();
    if (LATER.contains(refusal.status())) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    }
    return answer(problem, refusal.errors(), headers, request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    MongoException.class
  })
  ResponseEntity<Object> storeIsAway(Exception failure, WebRequest request) {
    log.warn("The store did not take it: {}", failure.getClass().getSimpleName());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "5");
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Nothing durable can take it just now. Nothing is half done: send the same again in a moment"),
        List.of(),
        headers,
        request);
  }

  /** A query string that is none: a nameless parameter, a broken percent sign. Tomcat sees it when one is read. */
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<Object> unreadableQuery(InvalidParameterException unreadable, WebRequest request) {
    return answer(
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The query string can't be read"),
        List.of(),
        new HttpHeaders(),
        request);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Object> ourFault(RuntimeException fault, WebRequest request) {
    log.error("A fault of ours", fault);
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours; tell the operator the traceId"),
        List.of(),
        new HttpHeaders(),
        request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name = wrong instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "parameter";
    Class<?> type = wrong.getRequiredType() == null ? String.class : wrong.getRequiredType();
    return refused(Refusal.badParameter(name, Expectations.of(type)), request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String wanted = wrong.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    var problem = ProblemDetail.forStatusAndDetail(status, "The body must be sent with Content-Type: " + wanted);
    return answer(problem, List.of(), headers, request);
  }

  /** What we read are bytes, so it is not their content. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(
        ProblemDetail.forStatusAndDetail(status, "The body is empty, or broke off on its way"), List.of(), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refusal, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
    return answer(problem, List.of(), headers, request);
  }

  private ResponseEntity<Object> answer(
      ProblemDetail problem, List<FieldError> errors, HttpHeaders headers, WebRequest request) {
    if (problem.getType() == null || problem.getType().equals(URI.create("about:blank"))) {
      problem.setType(type(HttpStatus.valueOf(problem.getStatus())));
    }
    if (request instanceof ServletWebRequest servlet) {
      problem.setInstance(URI.create(servlet.getRequest().getRequestURI()));
    }
    problem.setProperty("errors", errors);
    problem.setProperty("traceId", CaseTrace.idOf(traces.current()));
    HttpHeaders own = HttpHeaders.copyOf(headers); // Spring's may be read-only
    own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(problem, own, HttpStatusCode.valueOf(problem.getStatus()));
  }

  /** The kind of problem, as the address that RFC 9457 wants: one kind a status, in words. */
  static URI type(HttpStatus status) {
    return URI.create(TYPE + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
