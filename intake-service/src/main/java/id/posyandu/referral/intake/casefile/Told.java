package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    if (event instanceof ReferralOverdue overdue) {
      return Optional.of("overdue-%s-%s-%s-%d"
          .formatted(overdue.referral(), overdue.clock(), instant(overdue.due()), overdue.level()));
    }
    if (event instanceof ReferralSilent silent) {
      return Optional.of("silent-%s-%d-%s-%d"
          .formatted(silent.referral(), silent.sequence(), instant(silent.since()), silent.level()));
    }
    return isDecision() ? Optional.of("decision-" + revision()) : Optional.empty();
  }

  private boolean isWhole() {
    if (event instanceof ReferralMoved move) {
      return move.referral() != null && move.to() != null;
    }
    if (event instanceof ReferralOverdue overdue) {
      return overdue.referral() != null && overdue.clock() != null && overdue.due() != null;
    }
    if (event instanceof ReferralSilent silent) {
      return silent.referral() != null && silent.since() != null;
    }
    return !(event instanceof FindingRouted routed)
        || routed.referrals().stream().noneMatch(referral -> referral.id() == null);
  }

  /** A run of a clock ends at one instant. Neither a dot nor an underscore: the place is part of a path in the document. */
  private static String instant(Instant time) {
    return time.getEpochSecond() + "-" + time.getNano();
  }

  boolean isDecision() {
    return revision() > 0;
  }

  /** That a clock of a referral ran out, or that its department keeps silent. */
  boolean isReminder() {
    return event instanceof ReferralOverdue || event instanceof ReferralSilent;
  }

  /** Which referral a department's event is about; null for a decision, which is about the case. */
  UUID referral() {
    if (event instanceof ReferralMoved move) {
      return move.referral();
    }
    if (event instanceof ReferralOverdue overdue) {
      return overdue.referral();
    }
    return event instanceof ReferralSilent silent ? silent.referral() : null;
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
