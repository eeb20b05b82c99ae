package id.posyandu.referral.routing.decision;

import static java.util.Comparator.comparingInt;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How far departments have come, as far as was heard, in whatever order. */
public record Progress(List<Move> moves) {
  public Progress {
    moves = moves == null ? List.of() : moves;
  }

  /** Where a referral stands by its newest move; what its department ended itself is not taken back any more. */
  public FollowUpStatus of(RoutedReferral referral) {
    FollowUpStatus moved = movesOf(referral.id()).reduce((earlier, later) -> later).map(Move::to)
        .orElse(FollowUpStatus.ASSIGNED);
    return referral.withdrawn() && moved.open() ? FollowUpStatus.WITHDRAWN : moved;
  }

  /** In the order in which they were made. */
  public Stream<Move> movesOf(UUID referral) {
    return moves.stream().filter(move -> move.referral().equals(referral)).sorted(comparingInt(Move::sequence));
  }
}
