package id.posyandu.referral.opd;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.opd.followup.Breach;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Handover;
import id.posyandu.referral.opd.followup.Moved;
import id.posyandu.referral.opd.followup.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A referral as its department's staff see it. */
record ReferralView(
    UUID id,
    UUID finding,
    String number,
    Department opd,
    boolean lead,
    int round,
    UUID supersedes,
    FollowUpStatus status,
    int sequence,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    List<String> programs,
    Integer people,
    String text,
    String area,
    String posyandu,
    Location location,
    List<Attachment> attachments,
    List<String> because,
    String model,
    Instant assignedAt,
    Instant respondBy,
    Instant finishBy,
    LocalDate scheduledFor,
    boolean overdue,
    List<Late> breaches,
    List<FollowUpStatus> allowed,
    List<OtherDepartment> others,
    List<Entry> history,
    String assignee,
    List<Handover> handovers,
    List<Added> additions,
    String traceId) {

  static ReferralView of(ReferralDocument referral, Beside beside, Instant now) {
    ReferralAssigned assigned = referral.assigned();
    FollowUp followUp = referral.followUp();
    return new ReferralView(
        referral.id(),
        assigned.finding(),
        assigned.number(),
        Department.of(assigned),
        assigned.lead(),
        assigned.round(),
        assigned.supersedes(),
        followUp.status(),
        followUp.sequence(),
        assigned.fields(),
        assigned.categories(),
        assigned.urgency(),
        assigned.programs(),
        assigned.people(),
        assigned.text(),
        assigned.area(),
        assigned.posyandu(),
        assigned.location(),
        assigned.attachments(),
        assigned.because(),
        assigned.model(),
        referral.assignedAt(),
        assigned.respondBy(),
        referral.finishBy(),
        followUp.scheduledFor(),
        Clocks.run(followUp.status()) && referral.due().isBefore(now),
        referral.breaches().stream().map(Late::of).toList(),
        followUp.allowed(),
        beside.others(),
        referral.history().stream().map(Entry::of).toList(),
        referral.assignee(),
        referral.handovers(),
        beside.additions().stream().map(Added::of).toList(),
        CaseTrace.idOf(referral.trace()));
  }

  /** What the cadre added; {@code referral} is the one whose question it answers, null for all that ask. */
  record Added(UUID id, UUID referral, Instant at, String text, List<Attachment> attachments) {
    static Added of(Additions.Addition added) {
      return new Added(added.id(), added.referral(), added.at(), added.text(), added.attachments());
    }
  }

  /**
   * A clock that ran out, as one level was told.
   *
   * @param clock RESPOND, FINISH, PROMISE or SILENCE
   * @param due when it ran out; for SILENCE, when the referral last moved
   */
  record Late(Watched clock, int level, String to, Instant due, Instant at) {
    static Late of(Breach breach) {
      return new Late(breach.clock(), breach.level(), breach.to(), breach.due(), breach.at());
    }
  }

  /** One move. */
  record Entry(
      Instant at,
      FollowUpStatus from,
      FollowUpStatus to,
      String by,
      String note,
      List<String> evidence,
      List<Attachment> attachments,
      Outcome outcome) {
    static Entry of(Moved moved) {
      return new Entry(
          moved.at(),
          moved.from(),
          moved.to(),
          moved.by(),
          moved.note(),
          moved.evidence(),
          moved.attachments(),
          moved.outcome());
    }
  }
}
