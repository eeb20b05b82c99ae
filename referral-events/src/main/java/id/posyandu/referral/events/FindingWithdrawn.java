package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The cadre takes her finding back: sent by mistake, or not so after all. What nobody has decided yet is dismissed; of
 * what departments act on already, the coordinator is asked.
 *
 * @param reason in her words, NIK and phone numbers masked
 */
public record FindingWithdrawn(UUID finding, String area, Instant receivedAt, String reason) implements Event {}
