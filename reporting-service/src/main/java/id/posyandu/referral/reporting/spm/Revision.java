package id.posyandu.referral.reporting.spm;

import java.time.Instant;

/**
 * A statement with who made it, when and why.
 *
 * @param number 0 while it is a draft, then 1, 2, 3 …
 * @param by in the caller's words; null where a draft does not say
 * @param reason why it is other than the one before it; null before there was a FINAL one
 */
public record Revision(int number, Statement statement, String by, String reason, Instant at) {}
