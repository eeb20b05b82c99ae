package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.FieldReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.List;

/** What is first done with a finding. */
enum Course {
  /** Departments act. */
  ROUTE,
  /** Departments act at once and a person looks afterwards. */
  ROUTE_AND_REVIEW,
  /** A person decides between readings that are about as likely. */
  ASK_BETWEEN,
  /** A person decides what this is. */
  ASK,
  /** Nobody acts; a person may still think otherwise. */
  DISMISS;

  private static final double CLOSE = 0.1;

  /** An emergency waits for no person, as long as there is anybody to send it to. */
  static Course of(FindingReported finding, Reading reading, Understanding understood, boolean somebodyActs) {
    if (!somebodyActs) {
      return mayBeDismissed(finding, reading) ? DISMISS : ASK;
    }
    if (understood.emergency()) {
      return ROUTE_AND_REVIEW;
    }
    if (understood.byCadre()) {
      return understood.disputedBy(reading) ? ROUTE_AND_REVIEW : ROUTE;
    }
    if (!finding.categories().isEmpty()) { // she chose, and we know nothing of what she chose
      return ASK;
    }
    return switch (reading.decision()) {
      case ROUTE -> ROUTE;
      case TRIAGE -> isClose(reading) ? ASK_BETWEEN : ASK;
      case NOT_A_FINDING -> mayBeDismissed(finding, reading) ? DISMISS : ASK;
    };
  }

  /** What a cadre gave a category, what anybody calls an emergency, and what is sensitive is no machine's to dismiss. */
  private static boolean mayBeDismissed(FindingReported finding, Reading reading) {
    return reading.decision() == Decision.NOT_A_FINDING
        && finding.categories().isEmpty()
        && finding.urgency() != Urgency.EMERGENCY
        && reading.urgency() != Urgency.EMERGENCY
        && !Sensitive.touches(finding.text(), reading);
  }

  private static boolean isClose(Reading reading) {
    List<Double> best = reading.fields().stream().map(FieldReading::score).sorted((a, b) -> Double.compare(b, a)).toList();
    return best.size() > 1 && best.get(0) - best.get(1) < CLOSE;
  }
}
