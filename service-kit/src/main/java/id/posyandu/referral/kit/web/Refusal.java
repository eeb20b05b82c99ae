package id.posyandu.referral.kit.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, as the caller will read it: thrown anywhere, answered in one place as RFC 9457 problem.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> more;

  public Refusal(HttpStatus status, String detail, List<FieldError> errors, Map<String, Object> more) {
    super(detail);
    this.status = status;
    this.errors = List.copyOf(errors);
    this.more = Map.copyOf(more);
  }

  public Refusal(HttpStatus status, String detail) {
    this(status, detail, List.of(), Map.of());
  }

  /** 400: not even readable as what it claims to be. */
  public static Refusal malformed(String detail) {
    return new Refusal(HttpStatus.BAD_REQUEST, detail);
  }

  /** 400: a query parameter or header that can't be read. */
  public static Refusal badParameter(String name, String detail) {
    return new Refusal(
        HttpStatus.BAD_REQUEST, name + ": " + detail, List.of(new FieldError(name, detail)), Map.of());
  }

  /** 404. */
  public static Refusal unknown(String what) {
    return new Refusal(HttpStatus.NOT_FOUND, what);
  }

  /** 409, with members that say what would be possible. */
  public static Refusal conflict(String detail, Map<String, Object> more) {
    return new Refusal(HttpStatus.CONFLICT, detail, List.of(), more);
  }

  /** 412. */
  public static Refusal stale(String detail) {
    return new Refusal(HttpStatus.PRECONDITION_FAILED, detail);
  }

  /** 422: well-formed but refused, with every error at once. */
  public static Refusal invalid(List<FieldError> errors) {
    String detail = errors.size() == 1 ? "One member is refused" : errors.size() + " members are refused";
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, detail + "; see errors", errors, Map.of());
  }

  public HttpStatus status() {
    return status;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** Further members of the problem, beside the standard ones. */
  public Map<String, Object> more() {
    return more;
  }
}
