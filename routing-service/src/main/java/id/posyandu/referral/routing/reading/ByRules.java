package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads by the cues alone, as it would without a corpus: what the model is measured against. */
record ByRules(Rules rules) implements Way {

  private static final double SURE = 0.6;
  private static final double RATHER_SURE = 0.7;
  private static final double CLOSE = 0.1;

  @Override
  public String name() {
    return rules.model();
  }

  @Override
  public Reading of(Analysis analysis) {
    Evidence evidence = Evidence.in(analysis, rules);
    return read(analysis, hits -> evidence.of(hits.stream().flatMap(Evidence::tellings).toList()));
  }

  /** The same without the words that it stands on, which cost as much as all the rest. */
  Reading withoutReasons(Analysis analysis) {
    return read(analysis, hits -> List.of());
  }

  private Reading read(Analysis analysis, Function<List<Cue.Hit>, List<String>> reasons) {
    Shortlist shortlist = Shortlist.of(analysis.hits(), rules.categories());
    Dismissal dismissal = Dismissal.of(analysis.words(), analysis.dismissing(), analysis.hits(), rules.categories());
    if (dismissal.outweighs(shortlist)) {
      return new Reading(Decision.NOT_A_FINDING, List.of(), List.of(), Urgency.NORMAL, name());
    }
    Urgency urgency = urgency(analysis.hits(), shortlist);
    return new Reading(decision(shortlist, dismissal, urgency), fields(shortlist, reasons),
        shortlist.kept().stream().map(s -> new CategoryReading(s.category().code(), s.score())).toList(), urgency, name());
  }

  /** An emergency never waits for a person. */
  private static Decision decision(Shortlist shortlist, Dismissal dismissal, Urgency urgency) {
    if (shortlist.kept().isEmpty()) {
      return Decision.TRIAGE;
    }
    if (urgency == Urgency.EMERGENCY) {
      return Decision.ROUTE;
    }
    boolean sure = shortlist.strongest() >= SURE && !isClose(shortlist) && !dismissal.rivals(shortlist);
    return sure ? Decision.ROUTE : Decision.TRIAGE;
  }

  /** Half sure of one field and nearly as sure of another: either may be wrong. */
  private static boolean isClose(Shortlist shortlist) {
    double strongest = shortlist.strongest();
    return strongest < RATHER_SURE
        && shortlist.kept().stream().filter(s -> s.score() > strongest - CLOSE)
            .map(s -> s.category().field()).distinct().count() > 1;
  }

  /** What a kept category's cue or a cue of urgency alone demands; without a category nothing is urgent yet. */
  private static Urgency urgency(List<Cue.Hit> hits, Shortlist shortlist) {
    if (shortlist.kept().isEmpty()) {
      return Urgency.NORMAL;
    }
    Stream<Urgency> alone = hits.stream().map(Cue.Hit::cue).filter(cue -> cue.says().equals(Rules.ANY)).map(Cue::urgency);
    return Stream.concat(shortlist.urgencies(), alone).max(Urgency::compareTo).orElse(Urgency.NORMAL);
  }

  private static List<FieldReading> fields(Shortlist shortlist, Function<List<Cue.Hit>, List<String>> reasons) {
    Map<SpmField, List<Shortlist.Scored>> byField = new LinkedHashMap<>();
    for (Shortlist.Scored scored : shortlist.kept()) {
      byField.computeIfAbsent(scored.category().field(), field -> new ArrayList<>()).add(scored);
    }
    return byField.entrySet().stream().map(entry -> new FieldReading(
        entry.getKey(),
        entry.getValue().stream().mapToDouble(Shortlist.Scored::score).max().orElse(0),
        reasons.apply(entry.getValue().stream().flatMap(scored -> scored.hits().stream()).toList()))).toList();
  }
}
