package id.posyandu.referral.routing;

import id.posyandu.referral.routing.decision.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the coordinator sends to take a referral back.
 *
 * @param reason what its department reads; and the cadre, where nobody acts in her case any more
 * @param by {@value VerdictWishes#COORDINATOR} where she does not say
 */
record WithdrawalWishes(
    @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = VerdictWishes.NOT_BLANK, message = "must not be blank")
        @Schema(description = "In words, or by a code as in a triage decision's dismiss")
        String reason,
    @Size(min = 1, max = 100) @Pattern(regexp = VerdictWishes.NOT_BLANK, message = "must not be blank") String by) {

  Verdict verdict() {
    return new Verdict(null, null, reason, null, null, by == null ? VerdictWishes.COORDINATOR : by);
  }
}
