package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The cadre says that the help arrived.
 *
 * @param sequence of the resolution that she answers; an answer to an older one changes nothing
 */
public record ReferralConfirmed(UUID finding, String area, Instant receivedAt, UUID referral, int sequence, String note)
    implements Event, AboutReferral {}
