package id.posyandu.referral.opd.followup;

import id.posyandu.referral.events.ReferralClock;

/** What is watched of a referral: its three clocks, and whether anything moves. */
public enum Watched {
  /** tanggapan */
  RESPOND,
  /** penyelesaian */
  FINISH,
  /** janji */
  PROMISE,
  /** diam: taken, and not moved since; no clock of its own, but climbed for like one. */
  SILENCE;

  /** As it is called in events; UNKNOWN for silence, which has an event of its own. */
  public ReferralClock clock() {
    return this == SILENCE ? ReferralClock.UNKNOWN : ReferralClock.valueOf(name());
  }
}
