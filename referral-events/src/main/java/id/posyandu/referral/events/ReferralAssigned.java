package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A department gets its part of a case: what the decision lists of this referral (see {@link RoutedReferral}), and
 * what its officer needs to begin.
 *
 * @param id the referral
 * @param others the case's other live referrals at that moment
 */
public record ReferralAssigned(
    UUID finding,
    String area,
    Instant receivedAt,
    UUID id,
    String opd,
    String opdName,
    String unit,
    boolean external,
    boolean lead,
    int round,
    UUID supersedes,
    List<SpmField> fields,
    List<String> categories,
    Instant respondBy,
    Instant finishBy,
    String number,
    String text,
    String posyandu,
    Location location,
    List<String> programs,
    Integer people,
    List<Attachment> attachments,
    Urgency urgency,
    List<String> because,
    String model,
    List<OtherReferral> others)
    implements Event {

  public ReferralAssigned {
    fields = Lists.orEmpty(fields);
    categories = Lists.orEmpty(categories);
    programs = Lists.orEmpty(programs);
    attachments = Lists.orEmpty(attachments);
    because = Lists.orEmpty(because);
    others = Lists.orEmpty(others);
  }
}
