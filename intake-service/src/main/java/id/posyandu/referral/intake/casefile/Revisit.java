package id.posyandu.referral.intake.casefile;

import java.util.List;

/** Whether another cadre goes to see what was confirmed, and what she saw. */
public enum Revisit {
  /** Not drawn, or not confirmed. */
  NONE,
  /** Drawn; somebody has to go. */
  DUE,
  /** It was as confirmed. */
  UPHELD,
  /** It was not. */
  REFUTED;

  static Revisit of(Standing standing, List<Verification> verifications, List<String> due) {
    String closing = Answer.place(standing.entry().id(), standing.sequence());
    return verifications.stream()
        .filter(one -> one.place().equals(closing))
        .findFirst()
        .map(one -> one.outcome() == Verification.Seen.UPHELD ? UPHELD : REFUTED)
        .orElse(due.contains(closing) ? DUE : NONE);
  }
}
