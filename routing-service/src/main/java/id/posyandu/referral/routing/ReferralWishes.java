package id.posyandu.referral.routing;

import id.posyandu.referral.routing.decision.Verdict;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody sends to call others into a live case: exactly one of categories or opds.
 *
 * @param by who calls them, the coordinator or somebody of a department that has a part;
 *     {@value VerdictWishes#COORDINATOR} where she does not say
 */
record ReferralWishes(
    @Size(min = 1, max = 20) List<String> categories,
    @Size(min = 1, max = 20) List<String> opds,
    @Size(max = 4000) String note,
    @Size(min = 1, max = 100) @Pattern(regexp = VerdictWishes.NOT_BLANK, message = "must not be blank") String by) {

  long ways() {
    return Stream.of(categories, opds).filter(way -> way != null).count();
  }

  Verdict verdict() {
    return new Verdict(categories, opds, null, null, note, by == null ? VerdictWishes.COORDINATOR : by);
  }
}
