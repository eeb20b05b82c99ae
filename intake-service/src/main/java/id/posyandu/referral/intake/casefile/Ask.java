package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that the cadre is asked about one referral, or may say of it.
 *
 * @param words the question in a sentence of hers; null for what she merely may say
 * @param until when it is too late; null where no limit runs
 */
public record Ask(UUID referral, Kind kind, String words, Instant until) {

  /** What she can answer. */
  public enum Kind {
    /** A department's question, with an addition. */
    QUESTION,
    /** Whether the help arrived. */
    HELP,
    /** Whether it is as the department says, which did not help. */
    STATEMENT,
    /** That what was closed because she kept silent did not help after all. */
    LATE_DISPUTE
  }

  /** The most pressing first. */
  public static List<Ask> of(Case known, Viewpoint view) {
    Stream<Ask> asked = CaseSteps.of(known, view).stream()
        .filter(step -> step.waitingOn().who() == WaitingOn.Who.CADRE)
        .sorted(Step.MOST_PRESSING_FIRST)
        .map(step -> asked(step, known));
    Stream<Ask> open = known.referrals().stream().flatMap(one -> disputable(one, known, view).stream());
    return Stream.concat(asked, open).toList();
  }

  private static Ask asked(Step step, Case known) {
    Standing standing = known.referral(step.waitingOn().referral()).orElseThrow();
    return new Ask(standing.entry().id(), kind(standing), step.words(), step.waitingOn().until());
  }

  private static Kind kind(Standing standing) {
    if (standing.status() == FollowUpStatus.NEEDS_INFO) {
      return Kind.QUESTION;
    }
    return standing.outcome() == null || standing.outcome() == Outcome.HELPED ? Kind.HELP : Kind.STATEMENT;
  }

  private static Optional<Ask> disputable(Standing standing, Case known, Viewpoint view) {
    UUID referral = standing.entry().id();
    return standing.disputableUntil()
        .filter(until -> known.awaiting(Reply.DISPUTED, referral, view.now()).containsKey(referral))
        .map(until -> new Ask(referral, Kind.LATE_DISPUTE, null, until));
  }
}
