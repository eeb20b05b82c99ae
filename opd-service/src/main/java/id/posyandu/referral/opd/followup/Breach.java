package id.posyandu.referral.opd.followup;

import java.time.Instant;

/**
 * A breach as it was said to one level of the city's ladder. It is said once a clock, run and level; whatever happens to
 * calendars and ladders later, it stays said.
 *
 * @param run tells a promise from the one before by its day (days since 1970), and a silence by the sequence of the move
 *     that it follows; 0 for the respond and the finish clock, which run once
 * @param level of the ladder, from 1
 * @param to who is told there
 * @param due when the clock ran out; for silence, when it last moved
 * @param at when it was said
 * @param sequence of the referral then
 * @param workingDays that had passed since {@code due} then
 */
public record Breach(
    Watched clock, int run, int level, String to, Instant due, Instant at, int sequence, int workingDays) {

  boolean covers(Watched otherClock, int otherRun, int otherLevel) {
    return clock == otherClock && run == otherRun && level >= otherLevel;
  }
}
