package id.posyandu.referral.opd;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.posyandu.referral.events.FollowUpStatus;
import java.util.List;
import java.util.Map;

/**
 * @param next to be sent as {@code after}; null on the last page
 * @param counts by status, of all that the filter asks for beside the status; on the first page only
 */
record WorkPage(
    List<ReferralView> items,
    String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<FollowUpStatus, Long> counts) {}
