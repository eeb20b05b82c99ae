package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FollowUpStatus;

/** Where a case (kasus) stands, as its case file says it: the first that fits, from above. */
public enum CaseStatus {
  /** diterima. */
  RECEIVED,
  /** ditelaah koordinator. */
  IN_TRIAGE,
  /** tidak diteruskan. */
  DISMISSED,
  /** ditutup. */
  CLOSED,
  /** selesai, menunggu konfirmasi kader. */
  RESOLVED,
  /** diteruskan. */
  ROUTED,
  /** ditindaklanjuti. */
  IN_PROGRESS;

  static CaseStatus of(CaseView one) {
    var live = one.live();
    if (one.standing() == Standing.UNDECIDED) {
      return RECEIVED;
    }
    if (one.standing() == Standing.IN_TRIAGE || one.handedBack()) {
      return IN_TRIAGE;
    }
    if (live.isEmpty()) {
      return DISMISSED;
    }
    if (live.stream().allMatch(FollowUpStatus.CLOSED::equals)) {
      return CLOSED;
    }
    if (live.stream().noneMatch(status -> status.open() && status != FollowUpStatus.RESOLVED)) {
      return RESOLVED;
    }
    return live.stream().allMatch(FollowUpStatus.ASSIGNED::equals) ? ROUTED : IN_PROGRESS;
  }
}
