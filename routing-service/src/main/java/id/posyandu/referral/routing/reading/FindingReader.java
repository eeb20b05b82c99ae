package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a cadre's text by rules that are data. Immutable and safe for use by many threads; no text makes it fail.
 *
 * <p>It is honest about what it does not know: where no cue speaks, or too softly, it says TRIAGE.
 */
public final class FindingReader {

  private static final double SURE = 0.6;
  private static final double RATHER_SURE = 0.7;
  private static final double CLOSE = 0.1;

  private final Rules rules;

  FindingReader(Rules rules) {
    this.rules = rules;
  }

  /** The reader with the rules that come with this build. */
  public static FindingReader shipped() {
    return new FindingReader(Rules.shipped());
  }

  /** Names the rules; it changes whenever a data file does. */
  public String model() {
    return rules.model();
  }

  public Reading read(String text) {
    List<Word> words = rules.words().of(text);
    List<Cue.Hit> hits = rules.cues().in(Cues.withoutPlaces(words, rules.places()));
    Shortlist shortlist = Shortlist.of(hits, rules.categories());
    Dismissal dismissal = Dismissal.of(words, rules.dismissals().in(words), hits, rules.categories());
    if (dismissal.outweighs(shortlist)) {
      return new Reading(Decision.NOT_A_FINDING, List.of(), List.of(), Urgency.NORMAL, model());
    }
    Urgency urgency = urgency(hits, shortlist);
    return new Reading(decision(shortlist, dismissal, urgency), fields(shortlist, new Evidence(text, words)),
        shortlist.kept().stream().map(s -> new CategoryReading(s.category().code(), s.score())).toList(), urgency, model());
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

  private static List<FieldReading> fields(Shortlist shortlist, Evidence evidence) {
    Map<SpmField, List<Shortlist.Scored>> byField = new LinkedHashMap<>();
    for (Shortlist.Scored scored : shortlist.kept()) {
      byField.computeIfAbsent(scored.category().field(), field -> new ArrayList<>()).add(scored);
    }
    return byField.entrySet().stream().map(entry -> new FieldReading(
        entry.getKey(),
        entry.getValue().stream().mapToDouble(Shortlist.Scored::score).max().orElse(0),
        evidence.of(entry.getValue().stream().flatMap(scored -> scored.hits().stream())))).toList();
  }
}
