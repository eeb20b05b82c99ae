package id.posyandu.referral.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One trace a case: whatever is done for a case, by whichever request or event and however many days later, is done
 * within the trace of the request that began it, so every log line and every record of the case carries one trace id.
 */
public final class CaseTrace {
  private static final Pattern W3C = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2}).*");
  private static final String ALL_ZERO = "0{32}";

  private final Tracer tracer;

  public CaseTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** W3C traceparent of what runs now; one made up where nothing is traced. */
  public String current() {
    Span span = tracer.currentSpan();
    boolean traced = span != null && idOf(traceparent(span.context())) != null;
    return traced ? traceparent(span.context()) : madeUp();
  }

  /** Trace id (32 hex digits) of a traceparent; null where there is none. */
  public static String idOf(String traceparent) {
    return parsed(traceparent).map(parts -> parts.group(1)).orElse(null);
  }

  /**
   * Runs a piece of work within the trace of its case.
   *
   * @param traceparent of the case; where it is null or no traceparent, a new trace begins
   */
  public <T> T within(String traceparent, String name, Supplier<T> work) {
    Span span = begin(traceparent, name);
    Tracer.SpanInScope scope = tracer.withSpan(span);
    try {
      return work.get();
    } catch (RuntimeException failure) {
      span.error(failure);
      throw failure;
    } finally {
      scope.close();
      span.end();
    }
  }

  public void within(String traceparent, String name, Runnable work) {
    within(traceparent, name, () -> {
      work.run();
      return null;
    });
  }

  /** Runs a piece of work within a trace of its own, whatever trace runs around it. */
  public <T> T within(Supplier<T> work) {
    return within(madeUp(), "case", work);
  }

  private Span begin(String traceparent, String name) {
    Span.Builder span = tracer.spanBuilder().name(name);
    parsed(traceparent).ifPresentOrElse(parts -> span.setParent(context(parts)), span::setNoParent);
    return span.start();
  }

  private TraceContext context(Matcher parts) {
    return tracer
        .traceContextBuilder()
        .traceId(parts.group(1))
        .spanId(parts.group(2))
        .sampled((Integer.parseInt(parts.group(3), 16) & 1) == 1)
        .build();
  }

  private static Optional<Matcher> parsed(String traceparent) {
    if (traceparent == null) {
      return Optional.empty();
    }
    Matcher parts = W3C.matcher(traceparent.toLowerCase(Locale.ROOT));
    return parts.matches() && !parts.group(1).matches(ALL_ZERO) ? Optional.of(parts) : Optional.empty();
  }

  private static String traceparent(TraceContext context) {
    return "00-%s-%s-%s"
        .formatted(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
  }

  private static String madeUp() {
    String random = UUID.randomUUID().toString().replace("-", "");
    return "00-%s-%s-01".formatted(random, UUID.randomUUID().toString().replace("-", "").substring(16));
  }
}
