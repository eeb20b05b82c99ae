package id.posyandu.referral.opd;

import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.opd.followup.Breach;
import id.posyandu.referral.opd.followup.Clocks;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Handover;
import id.posyandu.referral.opd.followup.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A referral as stored: what was assigned, where it stands, how it came there and what it has yet to say, in one document
 * and so in one write. Two officers' moves are told apart by {@code followUp.sequence}.
 *
 * @param assigned as its department got it; never changes
 * @param within the area and all it lies in up to its city, so that an index answers for any of them
 * @param due when something is next expected
 * @param nextWatch when its clocks are next to be looked at; null for what is yet to be watched
 * @param breaches what was said of clocks that ran out, in that order; it only grows
 * @param answered which requests with an idempotency key made which move
 * @param assignee the officer who sees to it; null where nobody does
 * @param handovers how she came to it, the newest {@value Handovers#MOST}
 * @param trace W3C traceparent of the request that began the case
 */
@Document(Referrals.COLLECTION)
record ReferralDocument(
    @Id UUID id,
    ReferralAssigned assigned,
    Instant assignedAt,
    List<String> within,
    String trace,
    FollowUp followUp,
    Instant due,
    Instant nextWatch,
    List<Breach> breaches,
    List<Moved> history,
    List<Answered> answered,
    List<Outgoing> unsent,
    String assignee,
    List<Handover> handovers) {

  ReferralDocument {
    breaches = breaches == null ? List.of() : List.copyOf(breaches);
    history = history == null ? List.of() : List.copyOf(history);
    answered = answered == null ? List.of() : List.copyOf(answered);
    unsent = unsent == null ? List.of() : List.copyOf(unsent);
    handovers = handovers == null ? List.of() : List.copyOf(handovers);
  }

  /** As that move leaves it. */
  ReferralDocument after(Moved moved, Clocks clocks, Optional<Answered> answer) {
    FollowUp then = followUp.after(moved);
    return new ReferralDocument(
        id, assigned, assignedAt, within, trace, then, clocks.due(then), nextWatch, breaches,
        longer(history, List.of(moved)), longer(answered, answer.stream().toList()), unsent, assignee, handovers);
  }

  /** With what is yet to be said of it, and when its clocks are next to be looked at. */
  ReferralDocument saying(List<Breach> late, List<Outgoing> events, Instant look) {
    return new ReferralDocument(
        id, assigned, assignedAt, within, trace, followUp, due, look, longer(breaches, late), history, answered,
        longer(unsent, events), assignee, handovers);
  }

  private static <T> List<T> longer(List<T> list, List<T> more) {
    return Stream.concat(list.stream(), more.stream()).toList();
  }

  /** The finish clock's limit in force: as assigned, and later by every pause that is over. */
  Instant finishBy() {
    return followUp.finishBy() == null ? assigned.finishBy() : followUp.finishBy();
  }

  /** What was answered to that key; empty for a key that is new here. */
  Optional<Answered> answered(String key) {
    return answered.stream().filter(answer -> answer.key().equals(key)).findFirst();
  }

  /** Where it stood after that move, and how it had come there. */
  ReferralDocument asOf(int sequence, Timing timing) {
    List<Moved> until = history.subList(0, sequence);
    FollowUp then = FollowUp.assigned(assignedAt);
    for (Moved moved : until) {
      then = then.after(moved);
    }
    Instant dueThen = timing.of(this).due(then);
    List<Breach> saidThen = breaches.stream().filter(breach -> breach.sequence() < sequence).toList();
    List<Handover> handedThen = handedUntil(then.since());
    String had = handedThen.isEmpty() ? null : handedThen.get(handedThen.size() - 1).assignee();
    return new ReferralDocument(
        id, assigned, assignedAt, within, trace, then, dueThen, nextWatch, saidThen, until, answered, unsent, had,
        handedThen);
  }

  private List<Handover> handedUntil(Instant then) {
    return handovers.stream().filter(handover -> !handover.at().isAfter(then)).toList();
  }

  /**
   * A request that made a move. The answer to it is made again from the history, with what can't be found there.
   *
   * @param fingerprint of the request's body
   * @param sequence of the move
   * @param others the case's other referrals as they were shown
   */
  record Answered(String key, String fingerprint, int sequence, List<OtherDepartment> others) {}
}
