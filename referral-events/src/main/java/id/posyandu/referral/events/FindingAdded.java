package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The cadre adds to her finding, or answers what a department asked; it ends NEEDS_INFO.
 *
 * @param addition its own id: a repeat has the same
 * @param referral whose question she answers; null for all that ask, and for a mere addition
 * @param text her words, NIK and phone numbers masked; null where she added only attachments
 */
public record FindingAdded(
    UUID finding,
    String area,
    Instant receivedAt,
    UUID addition,
    UUID referral,
    String text,
    List<Attachment> attachments)
    implements Event, AboutReferral {

  public FindingAdded {
    attachments = Lists.orEmpty(attachments);
  }
}
