package id.posyandu.referral.intake;

/** What a cadre can say on the pages. */
enum Said {
  REPORTED,
  ADDED,
  CONFIRMED,
  DISPUTED,
  WITHDRAWN
}
