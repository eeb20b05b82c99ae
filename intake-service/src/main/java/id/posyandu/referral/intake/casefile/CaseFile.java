package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a cadre sees of her finding: what she wrote, masked like everywhere, and what became of it.
 *
 * @param observedAtCorrected {@code observedAt} lay ahead of our clock and was taken as {@code receivedAt}
 * @param fields as decided; before that as the machine ranks them; empty before that
 * @param because the words that decided
 * @param likelyDuplicates earlier findings that may be about the same thing, the likeliest first
 */
public record CaseFile(
    UUID id,
    String number,
    String text,
    String area,
    String posyandu,
    String cadre,
    Instant observedAt,
    boolean observedAtCorrected,
    Instant receivedAt,
    Instant updatedAt,
    Source source,
    Integer people,
    Location location,
    List<Attachment> attachments,
    CaseStatus status,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    List<String> because,
    String model,
    List<CaseReferral> referrals,
    List<LikelyDuplicate> likelyDuplicates,
    List<TimelineEntry> timeline,
    String traceId) {

  /** @param now by which a referral is overdue or not */
  public static CaseFile of(Case known, Instant now, String traceId) {
    Report report = known.report();
    Optional<FindingRouted> routed = known.routed();
    Optional<FindingTriaged> ranked = known.triaged();
    return new CaseFile(
        known.id(),
        known.number(),
        report.maskedText(),
        report.area(),
        report.posyandu(),
        report.cadre(),
        report.observedAt(),
        report.observedAtCorrected(),
        report.receivedAt(),
        known.changedAt(),
        report.source(),
        report.people(),
        report.maskedLocation(),
        report.attachments(),
        known.status(),
        routed.map(FindingRouted::fields).or(() -> ranked.map(FindingTriaged::fields)).orElse(List.of()),
        routed.map(FindingRouted::categories).orElse(report.categories()),
        routed.map(FindingRouted::urgency).or(() -> ranked.map(FindingTriaged::urgency)).orElse(report.urgency()),
        report.programs(),
        routed.map(FindingRouted::because).orElse(List.of()),
        routed.map(FindingRouted::model).orElse(null),
        known.referrals().stream().map(referral -> CaseReferral.of(referral, now)).toList(),
        known.likelyDuplicates(),
        Timeline.of(known),
        traceId);
  }
}
