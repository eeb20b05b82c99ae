package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is counted, and as what, in each slice (see {@link Slices}). Whatever was heard of a case,
 *
 * <pre>
 *   reported        = undecided + inTriage + routed + dismissed
 *   assigned        = open + closed + returned + withdrawn
 *   helped + notHelped = resolved + closed
 *   inReview &lt;= routed, jointClosed &lt;= joint &lt;= routed
 *   respondedInTime &lt;= responded &lt;= assigned, resolved &lt;= open, confirmed &lt;= closed
 *   overdue &lt;= open - resolved, silent &lt;= open, verified + refuted &lt;= confirmed
 * </pre>
 *
 * since each finding and each referral lands in exactly one place of the first two. Sums of cases keep all of them. Outside
 * ALL {@code undecided} is 0; in a department's slice a finding is there while a referral to it is live, so {@code reported =
 * routed <= open + closed}.
 *
 * <p>Hours are working time where the limit is in working days, clock time where it is not, as opd measured it by the calendar
 * then in force: until the first reaction of each department, and until the newest resolution of what is resolved or closed.
 * Departments outside the city are not measured.
 */
final class Counting {
  private static final Map<Standing, Count> PLACES = new EnumMap<>(Map.of(
      Standing.UNDECIDED, Count.UNDECIDED,
      Standing.IN_TRIAGE, Count.IN_TRIAGE,
      Standing.ROUTED, Count.ROUTED,
      Standing.DISMISSED, Count.DISMISSED));

  private final int[] counts = Tally.ZERO.counts().clone();

  private Counting() {}

  static Tally finding(CaseView one) {
    var counting = new Counting();
    counting.add(Count.REPORTED);
    counting.add(PLACES.get(one.standing()));
    counting.addIf(one.inReview(), Count.IN_REVIEW);
    var live = one.live();
    counting.addIf(live.size() >= 2, Count.JOINT);
    counting.addIf(live.size() >= 2 && live.stream().allMatch(FollowUpStatus.CLOSED::equals), Count.JOINT_CLOSED);
    return new Tally(counting.counts, Histogram.NONE, Histogram.NONE);
  }

  static Tally referral(CaseView.Referral referral) {
    var counting = new Counting();
    var status = referral.status();
    var followUp = referral.followUp();
    counting.add(Count.ASSIGNED);
    counting.add(place(status));
    counting.addIf(followUp.responded(), Count.RESPONDED);
    counting.addIf(followUp.respondedInTime(), Count.RESPONDED_IN_TIME);
    counting.addIf(followUp.reopened(), Count.REOPENED);
    counting.addIf(status == FollowUpStatus.RESOLVED, Count.RESOLVED);
    counting.addIf(status.open() && followUp.overdue(), Count.OVERDUE);
    counting.addIf(status.open() && followUp.silent(), Count.SILENT);
    if (status == FollowUpStatus.CLOSED && followUp.confirmed()) {
      counting.add(Count.CONFIRMED);
      counting.addIf(followUp.verified(), Count.VERIFIED);
      counting.addIf(followUp.refuted(), Count.REFUTED);
    }
    boolean finished = status == FollowUpStatus.RESOLVED || status == FollowUpStatus.CLOSED;
    if (finished) {
      counting.addIf(followUp.finishedInTime(), Count.FINISHED_IN_TIME);
      counting.add(followUp.outcome() == Outcome.HELPED ? Count.HELPED : Count.NOT_HELPED);
    }
    return new Tally(
        counting.counts,
        measured(followUp.respondMinutes()),
        finished ? measured(followUp.finishMinutes()) : Histogram.NONE);
  }

  private static Histogram measured(long minutes) {
    return minutes == FollowUp.UNMEASURED ? Histogram.NONE : Histogram.of(minutes);
  }

  /** A status that this version does not know is open: somebody still owes an act until we learn otherwise. */
  private static Count place(FollowUpStatus status) {
    return switch (status) {
      case CLOSED -> Count.CLOSED;
      case RETURNED -> Count.RETURNED;
      case WITHDRAWN -> Count.WITHDRAWN;
      case ASSIGNED, ACCEPTED, NEEDS_INFO, IN_PROGRESS, SCHEDULED, RESOLVED, UNKNOWN -> Count.OPEN;
    };
  }

  private void addIf(boolean so, Count count) {
    if (so) {
      add(count);
    }
  }

  private void add(Count count) {
    counts[count.ordinal()]++;
  }
}
