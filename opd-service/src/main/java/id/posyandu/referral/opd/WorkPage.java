package id.posyandu.referral.opd;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.posyandu.referral.events.FollowUpStatus;
import java.util.List;
import java.util.Map;

/**
 * @param next to be sent as {@code after}; null on the last page
 * @param counts by status, of all that the filter asks for beside the status; on the first page only
 * @param countsUpTo a count of so many means at least so many; beside the counts
 */
record WorkPage(
    List<ReferralView> items,
    String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<FollowUpStatus, Long> counts,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer countsUpTo) {

  static WorkPage first(List<ReferralView> items, String next, Map<FollowUpStatus, Long> counts, int countsUpTo) {
    return new WorkPage(items, next, counts, countsUpTo);
  }

  static WorkPage later(List<ReferralView> items, String next) {
    return new WorkPage(items, next, null, null);
  }
}
