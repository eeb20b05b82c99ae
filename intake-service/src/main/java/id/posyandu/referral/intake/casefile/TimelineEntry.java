package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FollowUpStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened in a case.
 *
 * @param referral which one it was about; null when it was about the case
 * @param status what a referral was moved to
 */
public record TimelineEntry(
    Instant at, Happening event, UUID referral, String by, FollowUpStatus status, String note) {

  /** What can happen in a case. */
  public enum Happening {
    REPORTED,
    TRIAGED,
    ROUTED,
    DISMISSED,
    MOVED,
    OVERDUE,
    CONFIRMED,
    DISPUTED
  }
}
