package id.posyandu.referral.intake.casefile;

/** What two cases have to do with one another. */
public enum Relation {
  /** About the same family. */
  SAME_FAMILY,
  /** About the same place. */
  SAME_PLACE,
  /** This one continues the other. */
  FOLLOW_UP
}
