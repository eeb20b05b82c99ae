package id.posyandu.referral.events;

import java.util.UUID;

/** A referral of the same case that another department holds, as known when this one was assigned. */
public record OtherReferral(UUID referral, String opd, String opdName, String unit, boolean lead) {}
