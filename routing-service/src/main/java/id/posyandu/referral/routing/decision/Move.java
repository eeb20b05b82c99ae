package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import java.time.Instant;
import java.util.UUID;

/**
 * What a department did with its referral, as far as a person who decides anew should know it.
 *
 * @param sequence 1..n per referral, which move is the newest
 * @param note may be null
 */
public record Move(
    UUID referral, int sequence, FollowUpStatus from, FollowUpStatus to, Instant at, String by, String note) {

  public static Move of(ReferralMoved moved, Instant at) {
    return new Move(
        moved.referral(), moved.sequence(), moved.from(), moved.to(), at, moved.by(), moved.note());
  }
}
