package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Another cadre went to see whether the help that was confirmed had really come.
 *
 * @param referral the closed one
 * @param sequence of its closing; what is said of an older one changes nothing
 * @param upheld she found it as confirmed
 * @param note what she saw; may be null
 */
public record FindingVerified(
    UUID finding, String area, Instant receivedAt, UUID referral, int sequence, boolean upheld, String note)
    implements Event, AboutReferral {}
