package id.posyandu.referral.reporting.cases;

/** The counts that are sums over cases; what each of them means stands in {@link Counting}. */
public enum Count {
  REPORTED,
  UNDECIDED,
  IN_TRIAGE,
  ROUTED,
  DISMISSED,
  IN_REVIEW,
  JOINT,
  JOINT_CLOSED,
  ASSIGNED,
  OPEN,
  CLOSED,
  RETURNED,
  WITHDRAWN,
  RESPONDED,
  RESPONDED_IN_TIME,
  RESOLVED,
  FINISHED_IN_TIME,
  REOPENED,
  OVERDUE,
  SILENT,
  CONFIRMED,
  VERIFIED,
  REFUTED,
  HELPED,
  NOT_HELPED
}
