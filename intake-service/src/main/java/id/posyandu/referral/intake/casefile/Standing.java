package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.FollowUpStatus.WITHDRAWN;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.PROMISE;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
import static java.util.Comparator.comparingInt;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.RoutedReferral;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where one referral (rujukan) of a case stands.
 *
 * @param entry of the newest decision's list
 * @param moves of its department, the newest last
 * @param reminders that a clock ran out or the department keeps silent, the newest last
 */
record Standing(RoutedReferral entry, List<Told> moves, List<Told> reminders) {
  /** How long a cadre may dispute what was closed because she kept silent. */
  private static final Duration DISPUTABLE = Duration.ofDays(60);

  /** What the newest move says, whatever the order of arrival; a withdrawal ends whatever is still open. */
  FollowUpStatus status() {
    FollowUpStatus moved = moves.isEmpty() ? ASSIGNED : newest().to();
    return entry.withdrawn() && moved.open() ? WITHDRAWN : moved;
  }

  int sequence() {
    return moves.isEmpty() ? 0 : newest().sequence();
  }

  Instant respondBy() {
    return moves.isEmpty() || newest().respondBy() == null ? entry.respondBy() : newest().respondBy();
  }

  Instant finishBy() {
    return moves.isEmpty() || newest().finishBy() == null ? entry.finishBy() : newest().finishBy();
  }

  /**
   * The clock that the department runs against; empty while it is asked of the cadre, and once nothing is owed. A promise
   * takes the place of the finish clock. Who has not even responded runs against the respond clock first; what was put
   * back to where it was assigned, after a question, was responded to.
   */
  Optional<ReferralClock> running() {
    return switch (status()) {
      case ASSIGNED -> Optional.of(moves.isEmpty() ? RESPOND : FINISH);
      case ACCEPTED, IN_PROGRESS, UNKNOWN -> Optional.of(FINISH);
      case SCHEDULED -> Optional.of(PROMISE);
      case NEEDS_INFO, RESOLVED, CLOSED, RETURNED, WITHDRAWN -> Optional.empty();
    };
  }

  /** When that clock is out; null where it has no limit. The promised day ends at midnight of the city. */
  Instant limit(ReferralClock clock, ZoneId zone) {
    return switch (clock) {
      case RESPOND -> respondBy();
      case FINISH -> finishBy();
      case PROMISE -> scheduledFor() == null ? null : scheduledFor().plusDays(1).atStartOfDay(zone).toInstant();
      case UNKNOWN -> null;
    };
  }

  /** It was said that the running clock is out, or it is by our own; nobody responds in time who has to be finished by now. */
  boolean overdue(Instant now, ZoneId zone) {
    return running().filter(clock -> out(clock, now, zone) || clock == RESPOND && out(FINISH, now, zone)).isPresent();
  }

  private boolean out(ReferralClock clock, Instant now, ZoneId zone) {
    return passed(limit(clock, zone), now) || said(clock, zone).isPresent();
  }

  /** The newest word that this run of the clock is out; what was said of an earlier run counts no more. */
  Optional<ReferralOverdue> said(ReferralClock clock, ZoneId zone) {
    Instant limit = limit(clock, zone);
    return reminders.stream().map(Told::event)
        .filter(ReferralOverdue.class::isInstance).map(ReferralOverdue.class::cast)
        .filter(overdue -> overdue.clock() == clock)
        .filter(overdue -> limit == null || !overdue.due().isBefore(limit))
        .max(comparingInt(ReferralOverdue::level));
  }

  /** The newest word that the department has kept silent since its newest move. */
  Optional<ReferralSilent> silent() {
    return reminders.stream().map(Told::event)
        .filter(ReferralSilent.class::isInstance).map(ReferralSilent.class::cast)
        .filter(silent -> silent.sequence() == sequence())
        .max(comparingInt(ReferralSilent::workingDays));
  }

  /** The promised day; null where none is promised now. What was put back after a question keeps its promise. */
  LocalDate scheduledFor() {
    return status() != SCHEDULED
        ? null
        : moves.stream().map(Standing::move).map(ReferralMoved::scheduledFor).filter(Objects::nonNull)
            .reduce((earlier, later) -> later).orElse(null);
  }

  /** When it came to stand where it stands; null where nothing has moved. */
  Instant since() {
    return moves.isEmpty() ? null : moves.get(moves.size() - 1).at();
  }

  /** What its department said with the newest move; may be null. */
  String note() {
    return moves.isEmpty() ? null : newest().note();
  }

  /** What came of it; null where nothing was said. */
  Outcome outcome() {
    return moves.isEmpty() ? null : newest().outcome();
  }

  boolean confirmed() {
    return status() == CLOSED && Boolean.TRUE.equals(newest().confirmed());
  }

  /** Closed because the cadre kept silent. */
  boolean unconfirmed() {
    return status() == CLOSED && Boolean.FALSE.equals(newest().confirmed());
  }

  /** Until when she may say that it did not help after all; empty where she may not. */
  Optional<Instant> disputableUntil() {
    return unconfirmed() ? Optional.of(since().plus(DISPUTABLE)) : Optional.empty();
  }

  /** The sequence of the resolution that such a reply would answer; none where nothing awaits it. */
  OptionalInt awaiting(Reply reply, Instant now) {
    boolean disputable = reply == Reply.DISPUTED && disputableUntil().filter(now::isBefore).isPresent();
    return status() == RESOLVED || disputable ? lastResolution() : OptionalInt.empty();
  }

  OptionalInt lastResolution() {
    return moves.stream().map(Standing::move).filter(move -> move.to() == RESOLVED)
        .mapToInt(ReferralMoved::sequence).max();
  }

  private ReferralMoved newest() {
    return move(moves.get(moves.size() - 1));
  }

  private static ReferralMoved move(Told told) {
    return (ReferralMoved) told.event();
  }

  private static boolean passed(Instant due, Instant now) {
    return due != null && due.isBefore(now);
  }
}
