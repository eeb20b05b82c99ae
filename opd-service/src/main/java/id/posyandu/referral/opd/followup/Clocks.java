package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.opd.followup.Watched.FINISH;
import static id.posyandu.referral.opd.followup.Watched.PROMISE;
import static id.posyandu.referral.opd.followup.Watched.RESPOND;

import id.posyandu.referral.cities.Pace;
import id.posyandu.referral.cities.WorkingDays;
import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The limits that one referral was given, and how time passes for them. The respond clock runs from the assignment until
 * the department first reacts, the finish clock from when the finding was received until the referral is resolved.
 *
 * <p>The finish clock stands still while nothing depends on the department: while it waits for the cadre's answer (ten
 * working days at most), until the end of the day that it promised, and from RESOLVED until somebody reopens it. A
 * breach stays a breach: what stood still is added after the limit, and never reaches beyond the moment it ended.
 *
 * @param respondBy null when there is no such limit, as is {@code finishBy}, which is the one before any pause
 * @param days of the city: a promised day ends at its midnight
 * @param respondPace how time passes for the respond clock: working time, or clock time
 * @param measured false for a department outside the city, which stays out of the city's in-time rates
 */
public record Clocks(
    Instant assignedAt,
    Instant receivedAt,
    Instant respondBy,
    Instant finishBy,
    WorkingDays days,
    Pace respondPace,
    Pace finishPace,
    boolean measured) {

  /** What has no limit is due last. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** Working days for which the cadre is waited for: for what she has yet to add, and for whether the help arrived. */
  static final int PATIENCE = 10;

  /** When something is next expected: the work-list's order. */
  public Instant due(FollowUp stand) {
    Stream<Instant> limits =
        run(stand.status()) ? running(stand).values().stream() : Stream.ofNullable(finishBy(stand));
    return limits.min(Instant::compareTo).orElse(NEVER);
  }

  /** Whether the department's own clock runs there: not while it waits for the cadre, nor once its work is done. */
  public static boolean run(FollowUpStatus status) {
    return switch (status) {
      case ASSIGNED, ACCEPTED, IN_PROGRESS, SCHEDULED -> true;
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN, UNKNOWN -> false;
    };
  }

  /** The clocks that run where it stands, each with when it runs out. */
  public Map<Watched, Instant> running(FollowUp stand) {
    return switch (stand.status()) {
      case ASSIGNED -> stand.isUnanswered() ? both(stand) : only(FINISH, finishBy(stand));
      case ACCEPTED, IN_PROGRESS -> only(FINISH, finishBy(stand));
      case SCHEDULED -> only(PROMISE, promisedUntil(stand));
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN, UNKNOWN -> Map.of();
    };
  }

  /** The finish clock's limit in force: later by every pause that is over. */
  Instant finishBy(FollowUp stand) {
    return stand.finishBy() == null ? finishBy : stand.finishBy();
  }

  /** The same once it leaves where it stands: the time that stood still there is given back. */
  Instant finishByAfter(FollowUp stand, Instant at) {
    Instant limit = finishBy(stand);
    if (limit == null) {
      return null;
    }
    Duration stoodStill = finishPace.worked(stand.since(), earlier(at, stillUntil(stand)));
    return stoodStill.isZero() ? limit : finishPace.plus(limit, stoodStill);
  }

  /** Until when the cadre is waited for; null where nobody waits for her. */
  public Instant patientUntil(FollowUp stand) {
    return switch (stand.status()) {
      case NEEDS_INFO, RESOLVED -> days.plus(stand.since(), PATIENCE);
      default -> null;
    };
  }

  /** What the clock that a department's move stops shows then. */
  Reading stoppedBy(FollowUp stand, FollowUpStatus to, Instant at) {
    if (stand.isUnanswered()) {
      return reading(respondPace, assignedAt, respondBy, respondBy, at);
    }
    return to == RESOLVED ? reading(finishPace, receivedAt, finishBy, finishByAfter(stand, at), at) : Reading.NONE;
  }

  private Reading reading(Pace pace, Instant start, Instant given, Instant limit, Instant at) {
    if (!measured || limit == null) {
      return Reading.NONE;
    }
    Duration worked = pace.worked(start, at).minus(pace.worked(given, limit));
    return new Reading(!at.isAfter(limit), Math.max(0, worked.toMinutes()));
  }

  /** Until when the finish clock stands still there; never later than it began, where it runs. */
  private Instant stillUntil(FollowUp stand) {
    return switch (stand.status()) {
      case NEEDS_INFO -> patientUntil(stand);
      case SCHEDULED -> promisedUntil(stand);
      case RESOLVED, CLOSED -> NEVER;
      case ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED, WITHDRAWN, UNKNOWN -> stand.since();
    };
  }

  private Instant promisedUntil(FollowUp stand) {
    return stand.scheduledFor().plusDays(1).atStartOfDay(days.zone()).toInstant();
  }

  private Map<Watched, Instant> both(FollowUp stand) {
    Map<Watched, Instant> both = new EnumMap<>(Watched.class);
    both.putAll(only(RESPOND, respondBy));
    both.putAll(only(FINISH, finishBy(stand)));
    return Collections.unmodifiableMap(both);
  }

  private static Map<Watched, Instant> only(Watched clock, Instant limit) {
    return limit == null ? Map.of() : Map.of(clock, limit);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Both null where no clock stops, or none is kept. */
  record Reading(Boolean inTime, Long workedMinutes) {
    static final Reading NONE = new Reading(null, null);
  }
}
