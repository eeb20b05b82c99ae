package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.FollowUpStatus.WITHDRAWN;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a department's follow-up (tindak lanjut) of one referral stands. Deciding gives a {@link Moved}, {@link #after}
 * takes it in; folding the moves of a history from {@link #assigned} gives every place it ever stood in.
 *
 * @param sequence 0 when assigned, then one more with each move
 * @param since when it came here
 * @param scheduledFor the promised day; null unless SCHEDULED
 * @param resolution sequence of the move that resolved it; 0 unless RESOLVED or CLOSED
 * @param outcome what came of it; null unless RESOLVED or CLOSED
 * @param confirmed whether the cadre said so (true) or kept silent (false); null unless CLOSED
 */
public record FollowUp(
    FollowUpStatus status,
    int sequence,
    Instant since,
    LocalDate scheduledFor,
    int resolution,
    Outcome outcome,
    Boolean confirmed) {

  /** So that one document holds its whole history. Nobody works like that: what got here goes to the coordinator. */
  public static final int MOST_MOVES = 200;

  static final Duration DISPUTABLE = Duration.ofDays(60);
  private static final String CADRE = "kader";

  public static FollowUp assigned(Instant at) {
    return new FollowUp(ASSIGNED, 0, at, null, 0, null, null);
  }

  /** Every move there is, whoever makes it: this switch is the whole picture. */
  List<FollowUpStatus> next() {
    return switch (status) {
      case ASSIGNED -> List.of(ACCEPTED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case ACCEPTED -> List.of(IN_PROGRESS, SCHEDULED, NEEDS_INFO, RESOLVED, RETURNED, WITHDRAWN);
      case NEEDS_INFO -> List.of(ACCEPTED, IN_PROGRESS, RETURNED, WITHDRAWN);
      case IN_PROGRESS -> List.of(RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case SCHEDULED -> List.of(IN_PROGRESS, RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case RESOLVED -> List.of(IN_PROGRESS, CLOSED, WITHDRAWN);
      case CLOSED -> List.of(IN_PROGRESS);
      case RETURNED, WITHDRAWN, UNKNOWN -> List.of();
    };
  }

  /** What staff may do now. Closing and reopening what is closed are the cadre's, withdrawing is the coordinator's. */
  public List<FollowUpStatus> allowed() {
    if (status == CLOSED || sequence >= MOST_MOVES) {
      return List.of();
    }
    return next().stream().filter(to -> to != CLOSED && to != WITHDRAWN).toList();
  }

  /** Whether that move takes back that the work is done: the officer's own correction, which needs a reason. */
  public boolean reopensBy(FollowUpStatus to) {
    return status == RESOLVED && to == IN_PROGRESS;
  }

  /**
   * A move by the department's staff, or by the coordinator for a department outside the city.
   *
   * @throws IllegalMove when it is not theirs to make now
   */
  public Moved moved(Move move, Instant at, Clocks clocks) {
    if (!allowed().contains(move.to())) {
      throw new IllegalMove(this, move.to());
    }
    Instant then = notBeforeSince(at);
    Clocks.Reading reading = clocks.stoppedBy(status, move.to(), then);
    return new Moved(
        sequence + 1,
        then,
        status,
        move.to(),
        move.by(),
        move.note(),
        move.to() == SCHEDULED ? move.scheduledFor() : null,
        move.evidence(),
        move.to() == RESOLVED ? move.outcomeOrHelped() : null,
        null,
        reading.inTime(),
        reading.workedMinutes());
  }

  /** The cadre says that the help arrived; empty where nothing awaits that answer. */
  public Optional<Moved> confirmed(int answered, String note, Instant at) {
    return status == RESOLVED && isOfThisResolution(answered)
        ? Optional.of(unmeasured(CLOSED, CADRE, note, at, outcome, true))
        : Optional.empty();
  }

  /**
   * The cadre says that the help did not arrive; empty where nothing awaits that answer. What her silence closed she may
   * dispute for 60 days; what she or another confirmed stays closed.
   */
  public Optional<Moved> disputed(int answered, String note, Instant at) {
    return (status == RESOLVED || isClosedBySilenceAt(at)) && isOfThisResolution(answered)
        ? Optional.of(unmeasured(IN_PROGRESS, CADRE, note, at, null, null))
        : Optional.empty();
  }

  /** The coordinator takes it back; empty where there is nothing left to take back. */
  public Optional<Moved> withdrawn(String reason, String by, Instant at) {
    return next().contains(WITHDRAWN)
        ? Optional.of(unmeasured(WITHDRAWN, by, reason, at, null, null))
        : Optional.empty();
  }

  /** @throws IllegalMove when that does not follow on this */
  public FollowUp after(Moved moved) {
    FollowUpStatus to = moved.to();
    if (moved.from() != status || moved.sequence() != sequence + 1 || !next().contains(to)) {
      throw new IllegalMove(this, to);
    }
    int resolved = to == RESOLVED ? moved.sequence() : to == CLOSED ? resolution : 0;
    return new FollowUp(
        to, moved.sequence(), moved.at(), moved.scheduledFor(), resolved, moved.outcome(), moved.confirmed());
  }

  /** An answer names the resolution it is to; where silence has closed that since, it may name the closing as well. */
  private boolean isOfThisResolution(int answered) {
    return resolution > 0 && answered >= resolution && answered <= sequence;
  }

  private boolean isClosedBySilenceAt(Instant at) {
    return status == CLOSED && !Boolean.TRUE.equals(confirmed) && !at.isAfter(since.plus(DISPUTABLE));
  }

  private Moved unmeasured(
      FollowUpStatus to, String by, String note, Instant at, Outcome outcome, Boolean confirmed) {
    return new Moved(
        sequence + 1, notBeforeSince(at), status, to, by, note, null, List.of(), outcome, confirmed, null, null);
  }

  /** Clocks of several machines differ a little; a history never runs backwards. */
  private Instant notBeforeSince(Instant at) {
    return at.isBefore(since) ? since : at;
  }
}
