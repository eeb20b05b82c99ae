package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A cadre reported a finding (temuan) and intake keeps it durably. Who reported and whom it concerns is not said.
 *
 * @param number what people call the case, such as {@code MJK-7K3Q}
 * @param text the cadre's words, NIK and phone numbers masked; null once erased
 * @param categories the cadre's own choice, respected by routing; empty when she made none
 * @param urgency the cadre's own choice; null when she made none
 * @param people how many it concerns; null when unknown
 */
public record FindingReported(
    UUID finding,
    String number,
    String area,
    Instant receivedAt,
    String text,
    Instant observedAt,
    String posyandu,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    Integer people,
    Location location,
    List<Attachment> attachments)
    implements Event {

  public FindingReported {
    categories = Lists.orEmpty(categories);
    programs = Lists.orEmpty(programs);
    attachments = Lists.orEmpty(attachments);
  }
}
