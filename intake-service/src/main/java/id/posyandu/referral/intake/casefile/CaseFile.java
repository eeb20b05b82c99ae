package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.cities.EmergencyNumber;
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
 * @param message where the case is and who owes the next step until when, in one sentence for the cadre
 * @param emergencyNumbers whom to call at once; empty unless it is an emergency
 * @param withdrawal null while she stands by her finding
 * @param links to other cases and from them
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
    String message,
    WaitingOn waitingOn,
    List<EmergencyNumber> emergencyNumbers,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    List<String> because,
    String model,
    List<CaseReferral> referrals,
    List<LikelyDuplicate> likelyDuplicates,
    List<Addition> additions,
    Withdrawal withdrawal,
    List<CaseLink> links,
    List<TimelineEntry> timeline,
    String traceId) {

  public static CaseFile of(Case known, Viewpoint view, String traceId) {
    NextStep next = NextStep.of(known, view);
    Withdrawal withdrawal = known.acts().withdrawal();
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
        next.message(),
        next.waitingOn(),
        next.emergencyNumbers(),
        routed.map(FindingRouted::fields).or(() -> ranked.map(FindingTriaged::fields)).orElse(List.of()),
        routed.map(FindingRouted::categories).orElse(report.categories()),
        known.urgency(),
        report.programs(),
        routed.map(FindingRouted::because).orElse(List.of()),
        routed.map(FindingRouted::model).orElse(null),
        known.referrals().stream().map(referral -> CaseReferral.of(referral, known.acts(), view)).toList(),
        known.likelyDuplicates(),
        known.acts().additions().stream().map(Addition::masked).toList(),
        withdrawal == null ? null : withdrawal.masked(),
        CaseLink.of(known.acts().links(), view.incoming()),
        Timeline.of(known, view.incoming()),
        traceId);
  }
}
