package id.posyandu.referral.reporting.spm;

/**
 * What a need of 0 does, such as no victim of a disaster in the whole year. It is always reported as nihil; whether it
 * counts in the means is not settled by the rules that we read, and practice differs.
 */
public enum Nihil {
  /** The means are of the other services. */
  LEFT_OUT,
  /** Nobody was left without help: 100. */
  COUNTED
}
