package id.posyandu.referral.routing.reading;

/** What is to be done with a text. */
public enum Decision {
  /** Sure enough to act without a person. */
  ROUTE,
  /** A person should look: the text is unclear, or the ranking is close. */
  TRIAGE,
  /** bukan temuan: nothing that a department of the six fields should act on. */
  NOT_A_FINDING
}
