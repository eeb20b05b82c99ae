package id.posyandu.referral.reporting.cases;

import java.time.Instant;
import java.util.Comparator;

/**
 * The newest event that was folded into something.
 *
 * @param time when it happened, by its own word
 * @param trace W3C traceparent of the request that began its case; may be null
 */
public record Latest(Instant time, String trace) {
  /** Of two events of one moment the trace decides, so that the order of arrival never shows. */
  private static final Comparator<Latest> NEWER =
      Comparator.comparing(Latest::time)
          .thenComparing(Latest::trace, Comparator.nullsFirst(Comparator.naturalOrder()));

  public static Latest of(Latest one, Latest other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return NEWER.compare(one, other) >= 0 ? one : other;
  }
}
