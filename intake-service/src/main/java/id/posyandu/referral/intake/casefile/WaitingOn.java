package id.posyandu.referral.intake.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * Who owes the next step of a case.
 *
 * @param opd the department's code, where it is one
 * @param referral which one it is about; null where it is about the case
 * @param until when the step is due; null where no limit runs
 */
public record WaitingOn(Who who, String opd, UUID referral, Instant until) {

  /** Everybody who can owe a step. */
  public enum Who {
    CADRE,
    COORDINATOR,
    OPD,
    NOBODY
  }

  static WaitingOn nobody() {
    return new WaitingOn(Who.NOBODY, null, null, null);
  }

  static WaitingOn coordinator() {
    return new WaitingOn(Who.COORDINATOR, null, null, null);
  }

  /** The coordinator, over one referral. */
  static WaitingOn coordinatorOver(Standing standing) {
    return new WaitingOn(Who.COORDINATOR, null, standing.entry().id(), null);
  }

  static WaitingOn cadre(Standing standing, Instant until) {
    return new WaitingOn(Who.CADRE, null, standing.entry().id(), until);
  }

  static WaitingOn department(Standing standing, Instant until) {
    return new WaitingOn(Who.OPD, standing.entry().opd(), standing.entry().id(), until);
  }
}
