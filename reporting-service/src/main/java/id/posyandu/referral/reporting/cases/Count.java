package id.posyandu.referral.reporting.cases;

/**
 * What is counted; what each means stands in {@link Counting}. The last two are of posts, the others of cases. Their order lies
 * in what is stored: new ones go to the end.
 */
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
  NOT_HELPED,
  REPORTING_POSYANDU,
  SIX_FIELD_POSYANDU
}
