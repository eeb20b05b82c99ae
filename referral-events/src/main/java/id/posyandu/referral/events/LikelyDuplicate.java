package id.posyandu.referral.events;

import java.util.UUID;

/**
 * An earlier finding of the same kelurahan that may be about the same thing. A suggestion: nothing is ever merged by it.
 *
 * @param number what people call its case
 * @param score from 0 to 1, how alike the two are
 */
public record LikelyDuplicate(UUID finding, String number, double score) {}
