package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened in a case.
 *
 * @param referral which one it was about; null when it was about the case
 * @param status what a referral was moved to
 * @param attachments that a department or the cadre gave with it
 * @param clock of OVERDUE: which one ran out
 * @param level of OVERDUE and SILENT: how far up it was told, from 1
 * @param to what that level is called, such as {@code Sekda}
 * @param workingDays of SILENT: for how many the department has not moved
 * @param finding of LINKED and UNLINKED: the other case
 */
public record TimelineEntry(
    Instant at,
    Happening event,
    UUID referral,
    String by,
    FollowUpStatus status,
    String note,
    List<Attachment> attachments,
    ReferralClock clock,
    Integer level,
    String to,
    Integer workingDays,
    UUID finding) {

  /** What can happen in a case. */
  public enum Happening {
    REPORTED,
    TRIAGED,
    ROUTED,
    DISMISSED,
    MOVED,
    OVERDUE,
    SILENT,
    ADDED,
    WITHDRAWN_BY_CADRE,
    CONFIRMED,
    DISPUTED,
    VERIFIED,
    LINKED,
    UNLINKED
  }

  /** Something about the case as a whole. */
  static TimelineEntry of(Instant at, Happening event, String by, String note) {
    return of(at, event, null, by, null, note, List.of());
  }

  static TimelineEntry of(
      Instant at,
      Happening event,
      UUID referral,
      String by,
      FollowUpStatus status,
      String note,
      List<Attachment> attachments) {
    return new TimelineEntry(at, event, referral, by, status, note, attachments, null, null, null, null, null);
  }

  /** That a link to or from that other case was made, or taken back. */
  static TimelineEntry linked(Instant at, Happening event, UUID finding, String by, String note) {
    return new TimelineEntry(at, event, null, by, null, note, List.of(), null, null, null, null, finding);
  }
}
