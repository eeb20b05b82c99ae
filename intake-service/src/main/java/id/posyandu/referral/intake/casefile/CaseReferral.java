package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One referral (rujukan) as the case file shows it.
 *
 * @param scheduledFor the day that the department has promised; null where it has promised none
 * @param overdue the clock that runs for the department is out
 * @param unconfirmed closed because the cadre kept silent, so nobody knows whether it helped
 */
public record CaseReferral(
    UUID id,
    Holder opd,
    boolean lead,
    int round,
    UUID supersedes,
    List<SpmField> fields,
    List<String> categories,
    FollowUpStatus status,
    int sequence,
    Instant respondBy,
    Instant finishBy,
    LocalDate scheduledFor,
    boolean overdue,
    boolean unconfirmed,
    Revisit verification) {

  /** The department that has to act, and which unit of it. */
  public record Holder(String code, String name, String unit) {}

  static CaseReferral of(Standing standing, Acts acts, Viewpoint view) {
    RoutedReferral entry = standing.entry();
    return new CaseReferral(
        entry.id(),
        new Holder(entry.opd(), entry.opdName(), entry.unit()),
        entry.lead(),
        entry.round(),
        entry.supersedes(),
        entry.fields(),
        entry.categories(),
        standing.status(),
        standing.sequence(),
        standing.respondBy(),
        standing.finishBy(),
        standing.scheduledFor(),
        standing.overdue(view.now(), view.zone()),
        standing.unconfirmed(),
        Revisit.of(standing, acts.verifications(), view.due()));
  }
}
