package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralMoved;
import java.time.Instant;
import java.util.Optional;

/** An event of another service about a case, and when it happened. */
public record Told(Event event, Instant at) {

  /**
   * The event's own place in the case's file: the same event always has the same, two events never share one. Empty for
   * an event that a case file has no use for.
   *
   * @throws IllegalArgumentException when it lacks what it is about, so that nothing could be made of it ever after
   */
  public Optional<String> place() {
    if (!isWhole()) {
      throw new IllegalArgumentException("It does not say which referral it is about, or what became of it");
    }
    if (event instanceof ReferralMoved move) {
      return Optional.of("move-%s-%d".formatted(move.referral(), move.sequence()));
    }
    return isDecision() ? Optional.of("decision-" + revision()) : Optional.empty();
  }

  private boolean isWhole() {
    if (event instanceof ReferralMoved move) {
      return move.referral() != null && move.to() != null;
    }
    return !(event instanceof FindingRouted routed)
        || routed.referrals().stream().noneMatch(referral -> referral.id() == null);
  }

  boolean isDecision() {
    return revision() > 0;
  }

  /** Of a decision, from 1; 0 for anything else. */
  int revision() {
    if (event instanceof FindingTriaged triaged) {
      return triaged.revision();
    }
    if (event instanceof FindingRouted routed) {
      return routed.revision();
    }
    return event instanceof FindingDismissed dismissed ? dismissed.revision() : 0;
  }
}
