package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.OtherReferral;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import java.util.List;
import java.util.UUID;

/** A case in the words of the contract, as of its newest revision. */
final class Sayings {
  private Sayings() {}

  /** @param item the question that this answers; null where it answers none */
  static FindingRouted routed(Case file, String by, String item) {
    FindingReported finding = file.finding();
    Understanding understood = file.understood();
    return new FindingRouted(
        finding.finding(),
        finding.area(),
        finding.receivedAt(),
        file.revision(),
        by,
        understood.fields(),
        understood.categories(),
        understood.urgency(),
        finding.programs(),
        finding.posyandu(),
        understood.because(),
        understood.model(),
        file.referrals(),
        file.likelyDuplicates(),
        item);
  }

  static FindingTriaged triaged(Case file, TriageItem question) {
    FindingReported finding = file.finding();
    return new FindingTriaged(
        finding.finding(),
        finding.area(),
        finding.receivedAt(),
        file.revision(),
        question.item(),
        question.reason(),
        question.fields(),
        question.categories(),
        file.understood().urgency(),
        file.likelyDuplicates());
  }

  static FindingDismissed dismissed(Case file, String code, String note, String by, String item) {
    FindingReported finding = file.finding();
    return new FindingDismissed(
        finding.finding(), finding.area(), finding.receivedAt(), file.revision(), code, note, by, item);
  }

  static ReferralAssigned assigned(Case file, RoutedReferral referral) {
    FindingReported finding = file.finding();
    Understanding understood = file.understood();
    return new ReferralAssigned(
        finding.finding(),
        finding.area(),
        finding.receivedAt(),
        referral.id(),
        referral.opd(),
        referral.opdName(),
        referral.unit(),
        referral.external(),
        referral.lead(),
        referral.round(),
        referral.supersedes(),
        referral.fields(),
        referral.categories(),
        referral.respondBy(),
        referral.finishBy(),
        finding.number(),
        finding.text(),
        finding.posyandu(),
        finding.location(),
        finding.programs(),
        finding.people(),
        finding.attachments(),
        understood.urgency(),
        understood.because(),
        understood.model(),
        others(file, referral));
  }

  static ReferralWithdrawn withdrawn(Case file, UUID referral, String reason, String by) {
    FindingReported finding = file.finding();
    return new ReferralWithdrawn(
        finding.finding(), finding.area(), finding.receivedAt(), referral, reason, by);
  }

  private static List<OtherReferral> others(Case file, RoutedReferral referral) {
    return file.standing().stream()
        .filter(other -> !other.id().equals(referral.id()))
        .map(other -> new OtherReferral(other.id(), other.opd(), other.opdName(), other.unit(), other.lead()))
        .toList();
  }
}
