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
 * @param cameFrom where it goes back to once the cadre has answered; null unless NEEDS_INFO
 * @param finishBy the finish clock's limit in force; null where it is still as it was assigned
 */
public record FollowUp(
    FollowUpStatus status,
    int sequence,
    Instant since,
    LocalDate scheduledFor,
    int resolution,
    Outcome outcome,
    Boolean confirmed,
    Origin cameFrom,
    Instant finishBy) {

  /** So that one document holds its whole history. Nobody works like that: what got here goes to the coordinator. */
  public static final int MOST_MOVES = 200;

  static final Duration DISPUTABLE = Duration.ofDays(60);
  private static final String CADRE = "kader";
  private static final String SYSTEM = "sistem";
  private static final String NO_ANSWER = "Tidak ada jawaban kader dalam 10 hari kerja";

  public static FollowUp assigned(Instant at) {
    return new FollowUp(ASSIGNED, 0, at, null, 0, null, null, null, null);
  }

  /** Every move there is, whoever makes it: this switch is the whole picture. */
  List<FollowUpStatus> next() {
    return switch (status) {
      case ASSIGNED -> List.of(ACCEPTED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case ACCEPTED -> List.of(IN_PROGRESS, SCHEDULED, NEEDS_INFO, RESOLVED, RETURNED, WITHDRAWN);
      case NEEDS_INFO -> List.of(ASSIGNED, ACCEPTED, IN_PROGRESS, SCHEDULED, RETURNED, WITHDRAWN);
      case IN_PROGRESS -> List.of(RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case SCHEDULED -> List.of(IN_PROGRESS, RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED, WITHDRAWN);
      case RESOLVED -> List.of(IN_PROGRESS, CLOSED, WITHDRAWN);
      case CLOSED -> List.of(IN_PROGRESS);
      case RETURNED, WITHDRAWN, UNKNOWN -> List.of();
    };
  }

  /**
   * What staff may do now. Closing and reopening what is closed are the cadre's, withdrawing is the coordinator's, and only
   * the cadre's answer or her silence puts back what waits for it.
   */
  public List<FollowUpStatus> allowed() {
    if (status == CLOSED || sequence >= MOST_MOVES) {
      return List.of();
    }
    return next().stream().filter(to -> to != CLOSED && to != WITHDRAWN && !isOnlyPutBack(to)).toList();
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
    Clocks.Reading reading = clocks.stoppedBy(this, move.to(), then);
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
        reading.workedMinutes(),
        clocks.finishByAfter(this, then),
        move.attachmentsAsKept());
  }

  /** The cadre says that the help arrived; empty where nothing awaits that answer. */
  public Optional<Moved> confirmed(int answered, String note, Instant at, Clocks clocks) {
    return status == RESOLVED && isOfThisResolution(answered)
        ? Optional.of(unmeasured(CLOSED, CADRE, note, null, at, outcome, true, clocks))
        : Optional.empty();
  }

  /**
   * The cadre says that the help did not arrive; empty where nothing awaits that answer. What her silence closed she may
   * dispute for 60 days; what she or another confirmed stays closed.
   */
  public Optional<Moved> disputed(int answered, String note, Instant at, Clocks clocks) {
    return (status == RESOLVED || isClosedBySilenceAt(at)) && isOfThisResolution(answered)
        ? Optional.of(unmeasured(IN_PROGRESS, CADRE, note, null, at, null, null, clocks))
        : Optional.empty();
  }

  /**
   * The cadre adds what was asked for: it goes back to where it came from. Empty where nothing was asked, or only after
   * she said this: an old addition that arrives again answers no newer question.
   *
   * @param note what she added, as far as the history should tell
   * @param at when she said it
   */
  public Optional<Moved> supplied(String note, Instant at, Clocks clocks) {
    return status == NEEDS_INFO && !at.isBefore(since)
        ? Optional.of(putBack(CADRE, note, at, clocks))
        : Optional.empty();
  }

  /**
   * What the system does once the cadre has kept silent for ten working days: what she was asked goes back to where it
   * came from, and what she might have confirmed is closed unconfirmed. Empty before that, and everywhere else.
   */
  public Optional<Moved> lapsed(Instant at, Clocks clocks) {
    Instant patient = clocks.patientUntil(this);
    if (patient == null || !at.isAfter(patient)) {
      return Optional.empty();
    }
    return Optional.of(
        status == NEEDS_INFO
            ? putBack(SYSTEM, NO_ANSWER, at, clocks)
            : unmeasured(CLOSED, SYSTEM, NO_ANSWER, null, at, outcome, false, clocks));
  }

  /** The coordinator takes it back; empty where there is nothing left to take back. */
  public Optional<Moved> withdrawn(String reason, String by, Instant at, Clocks clocks) {
    return next().contains(WITHDRAWN)
        ? Optional.of(unmeasured(WITHDRAWN, by, reason, null, at, null, null, clocks))
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
        to,
        moved.sequence(),
        moved.at(),
        moved.scheduledFor(),
        resolved,
        moved.outcome(),
        moved.confirmed(),
        to == NEEDS_INFO ? new Origin(status, scheduledFor) : null,
        moved.finishBy() == null ? finishBy : moved.finishBy());
  }

  /** Nobody has reacted to it yet. A question to the cadre is a reaction, so what was put back here is answered. */
  boolean isUnanswered() {
    return status == ASSIGNED && sequence == 0;
  }

  private boolean isOnlyPutBack(FollowUpStatus to) {
    return to == ASSIGNED || status == NEEDS_INFO && to == SCHEDULED;
  }

  /** An answer names the resolution it is to; where silence has closed that since, it may name the closing as well. */
  private boolean isOfThisResolution(int answered) {
    return resolution > 0 && answered >= resolution && answered <= sequence;
  }

  private boolean isClosedBySilenceAt(Instant at) {
    return status == CLOSED && !Boolean.TRUE.equals(confirmed) && !at.isAfter(since.plus(DISPUTABLE));
  }

  private Moved putBack(String by, String note, Instant at, Clocks clocks) {
    Origin back = cameFrom == null ? Origin.UNKNOWN : cameFrom;
    return unmeasured(back.status(), by, note, back.scheduledFor(), at, null, null, clocks);
  }

  private Moved unmeasured(
      FollowUpStatus to,
      String by,
      String note,
      LocalDate scheduledFor,
      Instant at,
      Outcome outcome,
      Boolean confirmed,
      Clocks clocks) {
    Instant then = notBeforeSince(at);
    Instant finishBy = clocks.finishByAfter(this, then);
    return new Moved(
        sequence + 1, then, status, to, by, note, scheduledFor, List.of(), outcome, confirmed, null, null, finishBy,
        List.of());
  }

  /** Clocks of several machines differ a little; a history never runs backwards. */
  private Instant notBeforeSince(Instant at) {
    return at.isBefore(since) ? since : at;
  }

  /**
   * Where what waits for the cadre goes back to.
   *
   * @param scheduledFor the day promised there; null unless SCHEDULED
   */
  public record Origin(FollowUpStatus status, LocalDate scheduledFor) {
    /** Of what waited before this was kept. */
    static final Origin UNKNOWN = new Origin(ACCEPTED, null);
  }
}
