package id.posyandu.referral.routing.likeness;

import java.util.UUID;

/**
 * A finding that was reported before.
 *
 * @param text null once erased
 */
public record Earlier(UUID finding, String number, String text) {}
