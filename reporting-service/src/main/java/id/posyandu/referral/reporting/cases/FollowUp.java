package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;

/**
 * What was heard of a department's follow-up of one referral: where it stands by its newest move, and the facts of older
 * moves that later ones do not undo.
 *
 * @param sequence of the newest move heard
 * @param responded the department has reacted at all
 * @param respondedInTime its first move kept the respond clock
 * @param reopened it was taken up again after a resolution
 * @param resolution sequence of the newest resolution heard, 0 while none was
 * @param finishedInTime that resolution kept the finish clock
 * @param outcome of that resolution
 * @param respondMinutes what the respond clock showed at that first move; {@value #UNMEASURED} where it was not measured
 * @param finishMinutes what the finish clock showed at that resolution; {@value #UNMEASURED} where it was not measured
 * @param confirmed of the newest move, if that is the closing one
 * @param alarms what was said of its clocks
 * @param visit what another cadre found
 */
record FollowUp(
    int sequence,
    FollowUpStatus status,
    boolean responded,
    boolean respondedInTime,
    boolean reopened,
    int resolution,
    boolean finishedInTime,
    Outcome outcome,
    long respondMinutes,
    long finishMinutes,
    boolean confirmed,
    Alarms alarms,
    Visit visit) {

  static final long UNMEASURED = -1;

  static final FollowUp NONE = new FollowUp(
      0,
      FollowUpStatus.ASSIGNED,
      false,
      false,
      false,
      0,
      false,
      Outcome.HELPED,
      UNMEASURED,
      UNMEASURED,
      false,
      Alarms.NONE,
      Visit.NONE);

  FollowUp after(ReferralMoved move) {
    boolean newer = move.sequence() > sequence;
    boolean resolves = move.to() == FollowUpStatus.RESOLVED && move.sequence() > resolution;
    boolean first = move.sequence() == 1 && byDepartment(move);
    return new FollowUp(
        newer ? move.sequence() : sequence,
        newer ? move.to() : status,
        responded || byDepartment(move),
        respondedInTime || (first && inTime(move)),
        reopened || reopens(move),
        resolves ? move.sequence() : resolution,
        resolves ? inTime(move) : finishedInTime,
        resolves ? outcome(move) : outcome,
        first ? minutes(move) : respondMinutes,
        resolves ? minutes(move) : finishMinutes,
        newer ? Boolean.TRUE.equals(move.confirmed()) : confirmed,
        alarms,
        visit);
  }

  FollowUp after(ReferralOverdue event) {
    return with(alarms.after(event), visit);
  }

  FollowUp after(ReferralSilent event) {
    return with(alarms.after(event), visit);
  }

  FollowUp after(FindingVerified event) {
    return with(alarms, visit.after(event));
  }

  private FollowUp with(Alarms raised, Visit seen) {
    return new FollowUp(
        sequence,
        status,
        responded,
        respondedInTime,
        reopened,
        resolution,
        finishedInTime,
        outcome,
        respondMinutes,
        finishMinutes,
        confirmed,
        raised,
        seen);
  }

  boolean overdue() {
    return alarms.overdue(status, sequence, resolution);
  }

  boolean silent() {
    return alarms.silent(sequence);
  }

  /** Of the newest closing. */
  boolean verified() {
    return visit.verifies(sequence);
  }

  /** Of the newest closing. */
  boolean refuted() {
    return visit.refutes(sequence);
  }

  /** Taking a referral back is routing's move, and putting it back where it came from is the clock's. */
  private static boolean byDepartment(ReferralMoved move) {
    return move.to() != FollowUpStatus.WITHDRAWN && move.to() != FollowUpStatus.ASSIGNED;
  }

  private static boolean reopens(ReferralMoved move) {
    return move.to() == FollowUpStatus.IN_PROGRESS
        && (move.from() == FollowUpStatus.RESOLVED || move.from() == FollowUpStatus.CLOSED);
  }

  private static boolean inTime(ReferralMoved move) {
    return Boolean.TRUE.equals(move.inTime());
  }

  private static long minutes(ReferralMoved move) {
    return move.workedMinutes() == null ? UNMEASURED : Math.max(0, move.workedMinutes());
  }

  private static Outcome outcome(ReferralMoved move) {
    return move.outcome() == null ? Outcome.HELPED : move.outcome();
  }
}
