package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.WITHDRAWN;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.RoutedReferral;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where one referral (rujukan) of a case stands.
 *
 * @param entry of the newest decision's list
 * @param moves of its department, the newest last
 */
record Standing(RoutedReferral entry, List<Told> moves) {
  /** How long a cadre may dispute what was closed because she kept silent. */
  private static final Duration DISPUTABLE = Duration.ofDays(60);

  /** What the newest move says, whatever the order of arrival; a withdrawal ends whatever is still open. */
  FollowUpStatus status() {
    FollowUpStatus moved = moves.isEmpty() ? ASSIGNED : newest().to();
    return entry.withdrawn() && moved.open() ? WITHDRAWN : moved;
  }

  int sequence() {
    return moves.isEmpty() ? 0 : newest().sequence();
  }

  Instant respondBy() {
    return moves.isEmpty() || newest().respondBy() == null ? entry.respondBy() : newest().respondBy();
  }

  Instant finishBy() {
    return moves.isEmpty() || newest().finishBy() == null ? entry.finishBy() : newest().finishBy();
  }

  /** Nobody has responded by then, or nobody has resolved it by then; while a cadre is asked, the latter waits. */
  boolean overdue(Instant now) {
    FollowUpStatus status = status();
    boolean unfinished = status.open() && status != RESOLVED && status != NEEDS_INFO;
    return status == ASSIGNED && passed(respondBy(), now) || unfinished && passed(finishBy(), now);
  }

  /** The sequence of the resolution that such a reply would answer; none where nothing awaits it. */
  OptionalInt awaiting(Reply reply, Instant now) {
    boolean disputable = reply == Reply.DISPUTED && closedInSilence(now);
    return status() == RESOLVED || disputable ? lastResolution() : OptionalInt.empty();
  }

  private boolean closedInSilence(Instant now) {
    return status() == CLOSED
        && Boolean.FALSE.equals(newest().confirmed())
        && now.isBefore(moves.get(moves.size() - 1).at().plus(DISPUTABLE));
  }

  private OptionalInt lastResolution() {
    return moves.stream().map(Standing::move).filter(move -> move.to() == RESOLVED)
        .mapToInt(ReferralMoved::sequence).max();
  }

  private ReferralMoved newest() {
    return move(moves.get(moves.size() - 1));
  }

  private static ReferralMoved move(Told told) {
    return (ReferralMoved) told.event();
  }

  private static boolean passed(Instant due, Instant now) {
    return due != null && due.isBefore(now);
  }
}
