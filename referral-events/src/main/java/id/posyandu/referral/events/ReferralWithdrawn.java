package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/** The coordinator takes a referral back from its department, from whatever open status it is in. */
public record ReferralWithdrawn(
    UUID finding, String area, Instant receivedAt, UUID referral, String reason, String by) implements Event, AboutReferral {}
