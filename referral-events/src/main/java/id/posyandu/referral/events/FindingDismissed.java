package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * No department of the six fields acts on this finding.
 *
 * @param revision of the case, see {@link FindingTriaged}
 * @param code why, in a word that programs read, such as {@code NOT_A_FINDING}
 * @param note why, in words for the cadre; may be null
 * @param by a person, or the model and its version
 * @param item the triage item that this decision answers; null where it answers none
 */
public record FindingDismissed(
    UUID finding, String area, Instant receivedAt, int revision, String code, String note, String by, String item)
    implements Event {}
