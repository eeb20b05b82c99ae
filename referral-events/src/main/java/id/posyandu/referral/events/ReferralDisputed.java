package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The cadre says that the help did not arrive, with a note that says what is missing.
 *
 * @param sequence of the resolution that she answers; an answer to an older one changes nothing
 */
public record ReferralDisputed(UUID finding, String area, Instant receivedAt, UUID referral, int sequence, String note)
    implements Event, AboutReferral {}
