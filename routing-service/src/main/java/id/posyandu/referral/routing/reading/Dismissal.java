package id.posyandu.referral.routing.reading;

import java.util.List;
import java.util.Map;

/**
 * How much speaks for a text being no finding. Violence, HIV or a child in danger forbid it, whatever else stands there.
 */
record Dismissal(double score, boolean forbidden) {

  private static final double SURE = 0.6;
  private static final double CLOSE = 0.15;

  /** A greeting or thanks makes no finding of a short text; a long one says more than that. */
  private static final String COURTESY = "COURTESY";
  private static final int SHORT = 12;

  static Dismissal of(List<Word> words, List<Cue.Hit> dismissing, List<Cue.Hit> hits, Map<String, Category> categories) {
    double score = dismissing.stream()
        .filter(hit -> words.size() <= SHORT || !hit.cue().says().equals(COURTESY))
        .mapToDouble(hit -> hit.cue().weight()).max().orElse(0);
    return new Dismissal(score, forbidden(hits, categories));
  }

  static boolean forbidden(List<Cue.Hit> hits, Map<String, Category> categories) {
    return hits.stream().map(hit -> hit.cue().says())
        .anyMatch(says -> says.equals(Rules.SENSITIVE) || categories.containsKey(says) && categories.get(says).sensitive());
  }

  boolean outweighs(Shortlist shortlist) {
    return !forbidden && score >= SURE && score > shortlist.strongest();
  }

  /** Nearly as strong as the finding: a person should decide which it is. */
  boolean rivals(Shortlist shortlist) {
    return score >= SURE && score > shortlist.strongest() - CLOSE;
  }
}
