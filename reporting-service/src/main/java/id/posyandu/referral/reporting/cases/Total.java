package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Indicator.Counts;

/**
 * The sum of all cases of one area, period and slice.
 *
 * @param posyandu how many different ones reported
 * @param sixFieldPosyandu how many of them reported in all six fields
 */
public record Total(Tally tally, Latest latest, long posyandu, long sixFieldPosyandu) {
  public static final Total NOTHING = new Total(Tally.ZERO, null, 0, 0);

  public Total plus(Delta delta) {
    return new Total(
        tally.plus(delta.tally()), Latest.of(latest, delta.latest()), posyandu, sixFieldPosyandu);
  }

  /** A posyandu is counted when it has its first finding, and no longer when it lost its last. */
  public Total seeing(String slice, Presence before, Presence after) {
    return new Total(
        tally,
        latest,
        posyandu + change(before.reportedIn(slice), after.reportedIn(slice)),
        sixFieldPosyandu + change(before.sixFieldsIn(slice), after.sixFieldsIn(slice)));
  }

  private static int change(boolean before, boolean after) {
    return (after ? 1 : 0) - (before ? 1 : 0);
  }

  public Counts counts() {
    return new Counts(
        tally.of(Count.REPORTED),
        tally.of(Count.UNDECIDED),
        tally.of(Count.IN_TRIAGE),
        tally.of(Count.ROUTED),
        tally.of(Count.DISMISSED),
        tally.of(Count.IN_REVIEW),
        tally.of(Count.JOINT),
        tally.of(Count.JOINT_CLOSED),
        tally.of(Count.ASSIGNED),
        tally.of(Count.OPEN),
        tally.of(Count.CLOSED),
        tally.of(Count.RETURNED),
        tally.of(Count.WITHDRAWN),
        tally.of(Count.RESPONDED),
        tally.of(Count.RESPONDED_IN_TIME),
        tally.of(Count.RESOLVED),
        tally.of(Count.FINISHED_IN_TIME),
        tally.of(Count.REOPENED),
        tally.of(Count.OVERDUE),
        tally.of(Count.CONFIRMED),
        tally.of(Count.HELPED),
        tally.of(Count.NOT_HELPED),
        tally.of(Count.VERIFIED),
        tally.of(Count.REFUTED),
        tally.of(Count.SILENT),
        posyandu,
        sixFieldPosyandu);
  }
}
