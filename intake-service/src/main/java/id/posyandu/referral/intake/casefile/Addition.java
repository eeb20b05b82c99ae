package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a cadre added to her finding, in her own words: something new, or the answer to a department's question.
 *
 * @param referral whose question she answers; null for all that ask, and for a mere addition
 * @param text null where she added only attachments
 */
public record Addition(UUID id, UUID referral, String text, List<Attachment> attachments, String by, Instant at) {

  public Addition {
    attachments = attachments == null ? List.of() : attachments;
  }

  public FindingAdded said(UUID finding, Report report) {
    return new FindingAdded(
        finding, report.area(), report.receivedAt(), id, referral, Masking.mask(text), attachments);
  }

  /** As anybody may read it. */
  Addition masked() {
    return new Addition(id, referral, Masking.mask(text), attachments, by, at);
  }

  /** Whether it may answer what that referral's department asked then. */
  boolean answers(UUID asking, Instant asked) {
    return (referral == null || referral.equals(asking)) && at.isAfter(asked);
  }

  @Override
  public String toString() {
    return "Addition[" + id + "]";
  }
}
