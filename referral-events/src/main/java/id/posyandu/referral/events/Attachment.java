package id.posyandu.referral.events;

import java.time.Instant;

/**
 * A photo or paper kept elsewhere.
 *
 * @param sha256 of its bytes, in hex; null when the sender gave none
 */
public record Attachment(String uri, String sha256, String mediaType, Instant takenAt) {}
