package id.posyandu.referral.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.posyandu.referral.events.Indicator.Counts;
import java.util.List;

/** What must be true of any counts, at any moment. */
public final class Equations {
  private Equations() {}

  /** What was read of a histogram is the smallest value that so many did not exceed, within its error and its last digit. */
  public static void near(Double hours, List<Long> minutes, double share, String key) {
    if (minutes.isEmpty()) {
      assertThat(hours).as(key).isNull();
    } else {
      double exact = minutes.get((int) Math.ceil(share * minutes.size()) - 1) / 60.0;
      assertThat(hours).as(key).isCloseTo(exact, within(exact * Histogram.RELATIVE_ERROR + 0.000_06));
    }
  }

  public static void hold(String key, Counts n) {
    assertThat(n.reported()).as("reported of %s", key)
        .isEqualTo(n.undecided() + n.inTriage() + n.routed() + n.dismissed());
    assertThat(n.assigned()).as("assigned of %s", key)
        .isEqualTo(n.open() + n.closed() + n.returned() + n.withdrawn());
    assertThat(n.helped() + n.notHelped()).as("outcomes of %s", key).isEqualTo(n.resolved() + n.closed());
    assertThat(n.inReview()).as("inReview of %s", key).isBetween(0L, n.routed());
    assertThat(n.joint()).as("joint of %s", key).isBetween(n.jointClosed(), n.routed());
    assertThat(n.responded()).as("responded of %s", key).isBetween(n.respondedInTime(), n.assigned());
    assertThat(n.resolved()).as("resolved of %s", key).isBetween(0L, n.open());
    assertThat(n.confirmed()).as("confirmed of %s", key).isBetween(0L, n.closed());
    assertThat(n.overdue()).as("overdue of %s", key).isBetween(0L, n.open() - n.resolved());
    assertThat(n.silent()).as("silent of %s", key).isBetween(0L, n.open());
    assertThat(n.verified() + n.refuted()).as("visits of %s", key).isBetween(0L, n.confirmed());
    assertThat(n.reopened()).as("reopened of %s", key).isBetween(0L, n.assigned());
    assertThat(n.sixFieldPosyandu()).as("sixFieldPosyandu of %s", key).isBetween(0L, n.reportingPosyandu());
    if (key.contains("|opd:")) {
      assertThat(n.reported()).as("findings that %s holds a part of", key).isEqualTo(n.routed()).isLessThanOrEqualTo(n.open() + n.closed());
    }
    if (!key.endsWith("|ALL")) {
      assertThat(n.undecided()).as("undecided of %s", key).isZero();
    }
  }
}
