package id.posyandu.referral.opd.followup;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A move that was made: an entry of the history, and what is said of it.
 *
 * @param sequence 1..n, one a move
 * @param inTime whether the clock that it stopped was kept; null where none stopped, or none is kept
 * @param workedMinutes what that clock showed, in minutes of its pace: working time, or clock time
 * @param finishBy the finish clock's limit in force after it; null where it has none
 * @param attachments photos and papers that show what was done
 */
public record Moved(
    int sequence,
    Instant at,
    FollowUpStatus from,
    FollowUpStatus to,
    String by,
    String note,
    LocalDate scheduledFor,
    List<String> evidence,
    Outcome outcome,
    Boolean confirmed,
    Boolean inTime,
    Long workedMinutes,
    Instant finishBy,
    List<Attachment> attachments) {

  public Moved {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }
}
