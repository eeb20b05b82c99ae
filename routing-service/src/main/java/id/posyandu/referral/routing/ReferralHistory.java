package id.posyandu.referral.routing;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.routing.RoutesController.HolderView;
import id.posyandu.referral.routing.decision.Move;
import id.posyandu.referral.routing.decision.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who had a part of the case, and what came of it.
 *
 * @param supersedes the returned referral that it replaced; null where it replaced none
 * @param status by the newest move that was heard
 * @param moves each with who made it, when, and what she wrote; what lies long back may be missing
 */
record ReferralHistory(
    UUID referral,
    HolderView opd,
    boolean lead,
    int round,
    UUID supersedes,
    List<String> categories,
    FollowUpStatus status,
    List<Moved> moves) {

  record Moved(Instant at, FollowUpStatus from, FollowUpStatus to, String by, String note) {
    static Moved of(Move move) {
      return new Moved(move.at(), move.from(), move.to(), move.by(), move.note());
    }
  }

  /** Of all referrals that the case ever had, in the order in which they were opened. */
  static List<ReferralHistory> of(List<RoutedReferral> all, Progress progress) {
    return all.stream().map(referral -> of(referral, progress)).toList();
  }

  private static ReferralHistory of(RoutedReferral referral, Progress progress) {
    return new ReferralHistory(
        referral.id(),
        new HolderView(referral.opd(), referral.opdName(), referral.unit(), referral.external()),
        referral.lead(),
        referral.round(),
        referral.supersedes(),
        referral.categories(),
        progress.of(referral),
        progress.movesOf(referral.id()).map(Moved::of).toList());
  }
}
