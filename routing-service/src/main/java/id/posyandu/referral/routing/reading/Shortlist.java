package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The categories that the hits speak for, lead first. */
record Shortlist(List<Scored> kept) {

  /** Of two that are about as strong, the one leads whose department must act first. */
  private static final double WEIGHT_OF_PRECEDENCE = 0.05;
  private static final double WEAKEST = 0.35;
  private static final double SHARE_OF_STRONGEST = 0.55;

  /** @param hits those that made the score; none overlaps another */
  record Scored(Category category, double score, Urgency urgency, List<Cue.Hit> hits) {

    double rank() {
      return score - WEIGHT_OF_PRECEDENCE * category.precedence();
    }
  }

  static Shortlist of(List<Cue.Hit> hits, Map<String, Category> categories) {
    List<Scored> scored = hits.stream().filter(hit -> categories.containsKey(hit.cue().says()))
        .collect(Collectors.groupingBy(hit -> hit.cue().says())).entrySet().stream()
        .map(entry -> scored(categories.get(entry.getKey()), entry.getValue())).toList();
    double strongest = scored.stream().mapToDouble(Scored::score).max().orElse(0);
    Map<String, Scored> strong = scored.stream()
        .filter(s -> s.score >= Math.max(WEAKEST, SHARE_OF_STRONGEST * strongest))
        .collect(Collectors.toMap(s -> s.category.code(), Function.identity()));
    return new Shortlist(strong.values().stream()
        .filter(s -> s.category.yieldsTo().stream().map(strong::get).filter(Objects::nonNull).findAny().isEmpty())
        .sorted(Comparator.comparingDouble(Scored::rank).reversed().thenComparing(s -> s.category.code()))
        .toList());
  }

  /** Of overlapping hits only the strongest counts, then the shortest. */
  static List<Cue.Hit> counted(List<Cue.Hit> hits) {
    List<Cue.Hit> counted = new ArrayList<>();
    hits.stream().sorted(Comparator.comparingDouble((Cue.Hit hit) -> -hit.cue().weight()).thenComparing(Cue.Hit::length))
        .filter(hit -> counted.stream().noneMatch(hit::overlaps)).forEach(counted::add);
    return counted;
  }

  /** Each hit takes its share of the doubt that is left. */
  private static Scored scored(Category category, List<Cue.Hit> hits) {
    List<Cue.Hit> counted = counted(hits);
    double doubt = counted.stream().mapToDouble(hit -> 1 - hit.cue().weight()).reduce(1, (a, b) -> a * b);
    Urgency urgency = hits.stream().map(hit -> hit.cue().urgency()).max(Urgency::compareTo).orElse(Urgency.NORMAL);
    return new Scored(category, Math.round((1 - doubt) * 1000) / 1000.0, urgency, counted);
  }

  double strongest() {
    return kept.stream().mapToDouble(Scored::score).max().orElse(0);
  }

  Stream<Urgency> urgencies() {
    return kept.stream().map(Scored::urgency);
  }
}
