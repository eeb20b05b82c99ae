package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;

/**
 * What was said of a referral's clocks: of each alarm the sequence at which the referral stood when it was last raised, or
 * {@value #NEVER}. An alarm is never taken back by a word of its own; a later move ends it.
 */
record Alarms(int respond, int finish, int promise, int silence) {
  private static final int NEVER = -1;

  static final Alarms NONE = new Alarms(NEVER, NEVER, NEVER, NEVER);

  /** Each level raises it again, at the same sequence. */
  Alarms after(ReferralOverdue event) {
    int at = event.sequence();
    return switch (event.clock()) {
      case RESPOND -> new Alarms(Math.max(respond, at), finish, promise, silence);
      case FINISH -> new Alarms(respond, Math.max(finish, at), promise, silence);
      case PROMISE -> new Alarms(respond, finish, Math.max(promise, at), silence);
      case UNKNOWN -> this;
    };
  }

  Alarms after(ReferralSilent event) {
    return new Alarms(respond, finish, promise, Math.max(silence, event.sequence()));
  }

  /**
   * Whether a clock that runs there has run out. The respond clock runs until the first move, and a promised day until the
   * next one; while it is promised, the finish clock gives way. That one runs until the resolution, and on after a
   * reopening, but not while the cadre is asked.
   *
   * @param sequence of the newest move, 0 while there is none
   * @param resolution sequence of the newest resolution, 0 while there is none
   */
  boolean overdue(FollowUpStatus status, int sequence, int resolution) {
    return switch (status) {
      case ASSIGNED -> respond >= sequence || finish >= resolution;
      case ACCEPTED, IN_PROGRESS, UNKNOWN -> finish >= resolution;
      case SCHEDULED -> promise >= sequence;
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN -> false;
    };
  }

  /** Whether nothing has moved since it was said that nothing moves. */
  boolean silent(int sequence) {
    return silence >= sequence;
  }
}
