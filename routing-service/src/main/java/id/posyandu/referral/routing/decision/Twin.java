package id.posyandu.referral.routing.decision;

import java.util.UUID;

/**
 * The other finding of which one is a duplicate.
 *
 * @param number what people call its case
 */
public record Twin(UUID finding, String number) {}
