package id.posyandu.referral.opd.followup;

import java.time.Instant;

/**
 * A referral was given to an officer, or taken from her. It is no move: no clock, no sequence and no other department
 * hears of it.
 *
 * @param assignee null when nobody had it from then on
 */
public record Handover(Instant at, String assignee, String by) {}
