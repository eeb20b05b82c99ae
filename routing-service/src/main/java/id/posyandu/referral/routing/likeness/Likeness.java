package id.posyandu.referral.routing.likeness;

import static java.util.Comparator.comparingDouble;

import id.posyandu.referral.events.LikelyDuplicate;
import java.util.Collection;
import java.util.List;

/**
 * Which earlier findings a new one may repeat or follow up: {@code score = |A ∩ B| / min(|A|, |B|) × min(1, |A ∩ B| / 3)}
 * over the stems of their words, so that a short message can repeat a long one, but one word in common says little; a
 * message that says of itself that it comes after another needs less in common.
 */
public final class Likeness {
  /** At most so many are suggested. */
  public static final int MOST = 5;

  private static final double LIKELY = 0.5;
  private static final double ENOUGH_IN_COMMON = 3;
  private static final double RAISED_BY_FOLLOW_UP = 0.35;

  private Likeness() {}

  /** The likeliest first. */
  public static List<LikelyDuplicate> likely(String text, Collection<Earlier> candidates) {
    Wording wording = Wording.of(text);
    return candidates.stream()
        .filter(earlier -> earlier.text() != null)
        .map(earlier -> new LikelyDuplicate(
            earlier.finding(), earlier.number(), rounded(score(wording, Wording.of(earlier.text())))))
        .filter(likely -> likely.score() >= LIKELY)
        .sorted(comparingDouble(LikelyDuplicate::score).reversed())
        .limit(MOST)
        .toList();
  }

  static double score(Wording later, Wording earlier) {
    long shared = later.stems().stream().filter(earlier.stems()::contains).count();
    if (shared == 0) {
      return 0;
    }
    double part = (double) shared / Math.min(later.stems().size(), earlier.stems().size());
    double alike = part * Math.min(1, shared / ENOUGH_IN_COMMON);
    return later.followUp() ? alike + (1 - alike) * RAISED_BY_FOLLOW_UP : alike;
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
