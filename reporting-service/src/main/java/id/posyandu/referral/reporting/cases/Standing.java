package id.posyandu.referral.reporting.cases;

/** Where a finding stands: always exactly one of these, which is why the four counts add up to the reported ones. */
enum Standing {
  /** Routing has said nothing yet that was heard. */
  UNDECIDED,
  /** Waits for its first decision, by a person. */
  IN_TRIAGE,
  /** Departments act on it, or a person is to say which ones should next. */
  ROUTED,
  /** No department acts on it, and nobody is asked whether one should. */
  DISMISSED
}
