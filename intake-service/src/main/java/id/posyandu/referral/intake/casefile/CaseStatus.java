package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FollowUpStatus;
import java.util.List;

/** Where a case (kasus) stands. It is derived from its events and never set. */
public enum CaseStatus {
  /** diterima. */
  RECEIVED,
  /** ditelaah koordinator. */
  IN_TRIAGE,
  /** diteruskan. */
  ROUTED,
  /** ditindaklanjuti. */
  IN_PROGRESS,
  /** selesai, menunggu konfirmasi kader. */
  RESOLVED,
  /** ditutup. */
  CLOSED,
  /** tidak diteruskan. */
  DISMISSED;

  /** The first that fits, from above. */
  static CaseStatus of(Case known) {
    if (known.decisions().isEmpty()) {
      return RECEIVED;
    }
    List<Standing> referrals = known.referrals();
    if (known.settled().isEmpty() || referrals.stream().anyMatch(returned -> waits(returned, referrals, known))) {
      return IN_TRIAGE;
    }
    List<FollowUpStatus> live =
        referrals.stream().map(Standing::status).filter(FollowUpStatus::live).toList();
    if (live.isEmpty()) {
      return DISMISSED;
    }
    if (live.stream().allMatch(status -> status == FollowUpStatus.CLOSED)) {
      return CLOSED;
    }
    if (live.stream().allMatch(status -> status == FollowUpStatus.CLOSED || status == FollowUpStatus.RESOLVED)) {
      return RESOLVED;
    }
    return live.stream().allMatch(status -> status == FollowUpStatus.ASSIGNED) ? ROUTED : IN_PROGRESS;
  }

  /**
   * Whether a referral was handed back and the coordinator has neither replaced nor ended it. It is
   * <ul>
   *   <li><em>replaced</em> when another referral of the newest list supersedes it,
   *   <li><em>ended</em> when the newest list marks it withdrawn, or when the case was dismissed after that list and
   *       nothing that was handed back has come to triage since.
   * </ul>
   */
  static boolean waits(Standing returned, List<Standing> all, Case known) {
    return returned.status() == FollowUpStatus.RETURNED
        && !returned.entry().withdrawn()
        && all.stream().noneMatch(other -> returned.entry().id().equals(other.entry().supersedes()))
        && !known.dismissedForGood();
  }
}
