package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;

import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The limits that one referral was given. The respond clock runs from the assignment until the department first reacts,
 * the finish clock from when the finding was received until the referral is resolved.
 *
 * @param respondBy null when there is no such limit, as is {@code finishBy}
 * @param zone of the city: a promised day ends at its midnight
 * @param measured false for a department outside the city, which stays out of the city's in-time rates
 */
public record Clocks(
    Instant assignedAt, Instant receivedAt, Instant respondBy, Instant finishBy, ZoneId zone, boolean measured) {

  /** What has no limit is due last. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** When something is next expected: the work-list's order. */
  public Instant due(FollowUp followUp) {
    Instant due =
        switch (followUp.status()) {
          case ASSIGNED -> respondBy;
          case SCHEDULED -> followUp.scheduledFor().plusDays(1).atStartOfDay(zone).toInstant();
          default -> finishBy;
        };
    return due == null ? NEVER : due;
  }

  /** Whether the department's own clock runs there: not while it waits for the cadre, nor once its work is done. */
  public static boolean run(FollowUpStatus status) {
    return switch (status) {
      case ASSIGNED, ACCEPTED, IN_PROGRESS, SCHEDULED -> true;
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN, UNKNOWN -> false;
    };
  }

  /** What the clock that a department's move stops shows then. */
  Reading stoppedBy(FollowUpStatus from, FollowUpStatus to, Instant at) {
    if (from == ASSIGNED) {
      return reading(assignedAt, respondBy, at);
    }
    return to == RESOLVED ? reading(receivedAt, finishBy, at) : Reading.NONE;
  }

  private Reading reading(Instant start, Instant limit, Instant at) {
    return measured && limit != null
        ? new Reading(!at.isAfter(limit), Math.max(0, Duration.between(start, at).toMinutes()))
        : Reading.NONE;
  }

  /** Both null where no clock stops, or none is kept. */
  record Reading(Boolean inTime, Long workedMinutes) {
    static final Reading NONE = new Reading(null, null);
  }
}
