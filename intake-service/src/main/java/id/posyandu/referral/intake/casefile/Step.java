package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;

/** A step that somebody owes, and the words for it; the first in order is the one that the case waits for. */
record Step(Pressing pressing, WaitingOn waitingOn, String words) {
  static final Comparator<Step> MOST_PRESSING_FIRST =
      comparing(Step::pressing).thenComparing(Step::until, nullsLast(Comparator.naturalOrder()));

  /** What comes first: what the cadre can do herself, then what is stuck, then what goes its way. */
  enum Pressing {
    WITHDRAWING,
    ASKED,
    TO_CONFIRM,
    TO_DECIDE,
    LATE,
    DUE,
    DONE
  }

  private Instant until() {
    return waitingOn.until();
  }
}
