package id.posyandu.referral.intake.casefile;

/** What a cadre says about a resolved referral. */
public enum Reply {
  /** The help arrived. */
  CONFIRMED,
  /** It did not; her note says what is missing. */
  DISPUTED
}
