package id.posyandu.referral.routing;

import id.posyandu.referral.routing.decision.Verdict;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person sends to decide a triage item: exactly one of categories, opds or dismiss.
 *
 * @param by who decides; {@value #COORDINATOR} where she does not say
 */
record VerdictWishes(
    @Size(min = 1, max = 20) List<String> categories,
    @Size(min = 1, max = 20) List<String> opds,
    @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = "must not be blank") String dismiss,
    @Size(max = 4000) String note,
    @Size(min = 1, max = 100) @Pattern(regexp = NOT_BLANK, message = "must not be blank") String by) {

  /** koordinator. */
  static final String COORDINATOR = "koordinator";

  private static final String NOT_BLANK = "(?s).*\\S.*";

  long ways() {
    return Stream.of(categories, opds, dismiss).filter(way -> way != null).count();
  }

  Verdict verdict() {
    return new Verdict(categories, opds, dismiss, note, by == null ? COORDINATOR : by);
  }
}
