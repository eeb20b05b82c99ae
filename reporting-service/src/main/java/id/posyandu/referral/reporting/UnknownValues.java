package id.posyandu.referral.reporting;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.SpmField;

/** Whether an event says a word that this version does not know: it is folded all the same, and counted. */
final class UnknownValues {
  private UnknownValues() {}

  static boolean in(Event event) {
    if (event instanceof ReferralMoved moved) {
      return moved.to() == FollowUpStatus.UNKNOWN
          || moved.from() == FollowUpStatus.UNKNOWN
          || moved.outcome() == Outcome.UNKNOWN;
    }
    if (event instanceof ReferralOverdue overdue) {
      return overdue.clock() == ReferralClock.UNKNOWN;
    }
    if (event instanceof FindingTriaged triaged) {
      return triaged.fields().contains(SpmField.UNKNOWN);
    }
    return event instanceof FindingRouted routed
        && (routed.fields().contains(SpmField.UNKNOWN)
            || routed.referrals().stream().anyMatch(one -> one.fields().contains(SpmField.UNKNOWN)));
  }
}
