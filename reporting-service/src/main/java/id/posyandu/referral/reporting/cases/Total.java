package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.events.Indicator.Hours;

/** The sum of all cases of one area, period and slice, or a part of it. */
public record Total(Tally tally, Latest latest) {
  public static final Total NOTHING = new Total(Tally.ZERO, null);
  private static final double HALF = 0.5;
  private static final double NINE_TENTHS = 0.9;

  public Total plus(Total other) {
    return new Total(tally.plus(other.tally), Latest.of(latest, other.latest));
  }

  public Hours hours() {
    return new Hours(
        tally.respond().hours(HALF),
        tally.respond().hours(NINE_TENTHS),
        tally.finish().hours(HALF),
        tally.finish().hours(NINE_TENTHS));
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
        tally.of(Count.REPORTING_POSYANDU),
        tally.of(Count.SIX_FIELD_POSYANDU));
  }
}
