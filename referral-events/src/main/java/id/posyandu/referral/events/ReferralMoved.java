package id.posyandu.referral.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A referral went from one status to another.
 *
 * @param sequence 1..n, one a move: which move is the newest, whatever the order of arrival
 * @param scheduledFor the promised day, for SCHEDULED only
 * @param outcome what came of it, for RESOLVED and CLOSED
 * @param confirmed for CLOSED: whether the cadre confirmed it (true) or kept silent (false)
 * @param inTime whether the clock that this move stops was kept: the respond clock for the first move of the
 *     department, the finish clock for RESOLVED; null where no clock stops, and for departments outside the city
 * @param attachments photos and papers that show what was done, with their hashes; optional
 * @param workedMinutes what that clock showed, in minutes; null where {@code inTime} is for want of a clock
 */
public record ReferralMoved(
    UUID finding,
    String area,
    Instant receivedAt,
    UUID referral,
    String opd,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    int sequence,
    FollowUpStatus from,
    FollowUpStatus to,
    String by,
    String note,
    LocalDate scheduledFor,
    List<String> evidence,
    Outcome outcome,
    Boolean confirmed,
    Instant respondBy,
    Instant finishBy,
    Boolean inTime,
    Long workedMinutes,
    List<Attachment> attachments)
    implements Event, AboutReferral {

  public ReferralMoved {
    fields = Lists.orEmpty(fields);
    categories = Lists.orEmpty(categories);
    evidence = Lists.orEmpty(evidence);
    attachments = Lists.orEmpty(attachments);
  }
}
