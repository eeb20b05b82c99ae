package id.posyandu.referral.cities;

import java.time.Instant;

/**
 * One level of the ladder (eskalasi) that a city climbs while a department lets a referral lie.
 *
 * @param level from 1, the department itself
 * @param to who is told, as the city calls it
 * @param after how long after the clock ran out, or after the last move; null for at once
 */
public record Rung(int level, String to, Limit after) {

  /** When that level is told of a breach that began then, while it lasts. */
  public Instant dueFrom(Instant start, WorkingDays workingDays) {
    return after == null ? start : after.dueFrom(start, workingDays);
  }
}
