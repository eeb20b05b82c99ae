package id.posyandu.referral.reporting.cases;

import java.util.Map;

/**
 * A change of one sum.
 *
 * @param posyandu whose findings changed; null where no posyandu is known
 * @param posyanduFindings by how many, by slice: all of them, since six-field coverage looks across the slices
 */
public record Delta(Tally tally, Latest latest, String posyandu, Map<String, Long> posyanduFindings) {}
