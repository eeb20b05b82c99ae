package id.posyandu.referral.intake.casefile;

import java.util.UUID;

/**
 * A link as the case sees it to which it leads.
 *
 * @param finding where it lies, with that case's {@code number}
 */
public record Incoming(UUID finding, String number, Link link) {}
