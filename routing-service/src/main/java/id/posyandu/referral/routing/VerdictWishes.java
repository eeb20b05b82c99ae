package id.posyandu.referral.routing;

import id.posyandu.referral.routing.decision.Twin;
import id.posyandu.referral.routing.decision.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a person sends to decide a triage item: exactly one of categories, opds, dismiss or duplicateOf.
 *
 * @param by who decides; {@value #COORDINATOR} where she does not say
 */
record VerdictWishes(
    @Size(min = 1, max = 20) List<String> categories,
    @Size(min = 1, max = 20) List<String> opds,
    @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Schema(description = REASONS)
        String dismiss,
    @Schema(description = "Another finding of the same city, in whose case departments act") UUID duplicateOf,
    @Size(max = 4000) @Schema(description = "Where it dismisses by a code: what the cadre reads instead of its sentence")
        String note,
    @Size(min = 1, max = 100) @Pattern(regexp = NOT_BLANK, message = "must not be blank") String by) {

  /** koordinator. */
  static final String COORDINATOR = "koordinator";

  static final String NOT_BLANK = "(?s).*\\S.*";

  private static final String REASONS =
      "Why nobody acts, in words for the cadre; or by a code, which has words of its own: NOT_A_FINDING, NOT_OURS_PLN, "
          + "NOT_OURS_TELECOM, NOT_OURS_POLICE, NOT_OURS_PROVINCE, NOT_OURS_CENTRAL, NOT_OURS_WAGES, NOT_OURS_PRIVATE, "
          + "OTHER_CITY, ALREADY_SOLVED, DUPLICATE, QUESTION, IN_PROCESS, TOO_LITTLE, NOT_CONFIRMED, WITHDRAWN_BY_CADRE. "
          + "Of a returned item it ends that referral only, of any other all that nobody has finished";

  long ways() {
    return Stream.of(categories, opds, dismiss, duplicateOf).filter(way -> way != null).count();
  }

  /** @param twin the finding that {@code duplicateOf} names; null where it names none */
  Verdict verdict(Twin twin) {
    return new Verdict(categories, opds, dismiss, twin, note, by == null ? COORDINATOR : by);
  }
}
