package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads by the trained model, to which the cues of the rules are traits among others. */
final class ByModel implements Way {

  /** A reading that is less likely to be right than this goes to a person. */
  private static final double SURE = 0.3;
  /** Below this, what the rules would route is not dismissed. */
  private static final double SURE_AGAINST_RULES = 0.6;
  /** Of a text in a language that we can read, more than this share of the words is known. */
  private static final double READABLE = 0.5;
  /** Without any cue, fewer different words that are known say too little, even to be dismissed: {@code tolong bu} is a call, but for what? */
  private static final int ENOUGH_WORDS = 4;
  private static final double SHOWN = 0.1;
  private static final int RANKED = 5;

  private final Rules rules;
  private final TrainedModel model;
  private final Targets targets;
  private final ByRules byRules;

  ByModel(Rules rules, TrainedModel model) {
    this.rules = rules;
    this.model = model;
    this.targets = new Targets(rules.categories());
    this.byRules = new ByRules(rules);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Reading of(Analysis analysis) {
    if (analysis.hits().isEmpty() && analysis.dismissing().isEmpty() && !readable(analysis)) {
      return new Reading(Decision.TRIAGE, List.of(), List.of(), Urgency.NORMAL, name());
    }
    double[] probabilities = model.weights().probabilities(model.weights().vocabulary().vector(Traits.of(analysis)));
    Reading rulesAlone = byRules.withoutReasons(analysis);
    return of(analysis, Belief.of(targets, probabilities, rulesAlone), rulesAlone);
  }

  /** Numbers, signs, words of other languages and a few words alone say nothing, and nothing is guessed from them. */
  private boolean readable(Analysis analysis) {
    int words = 0;
    Set<String> different = new HashSet<>();
    int known = 0;
    for (int i = 0; i < analysis.words().size(); i++) {
      String stem = analysis.words().get(i).stem();
      if (Character.isLetter(stem.charAt(0))) {
        words++;
        if (model.weights().vocabulary().number(Traits.word(analysis.words().get(i), analysis.placed().get(i))) >= 0) {
          known++;
          different.add(stem);
        }
      }
    }
    return different.size() >= ENOUGH_WORDS && known > READABLE * words;
  }

  private Reading of(Analysis analysis, Belief belief, Reading rulesAlone) {
    Decision decided = decision(analysis, belief, rulesAlone);
    if (decided == Decision.NOT_A_FINDING) {
      return new Reading(decided, List.of(), List.of(), Urgency.NORMAL, name());
    }
    List<Belief.Likely> categories = belief.categories(belief.fields());
    Set<SpmField> leadFirst = new LinkedHashSet<>(categories.stream().map(likely -> likely.category().field()).toList());
    Reasons reasons = new Reasons(analysis, model.weights(), targets, rules);
    Set<String> taken = categories.stream().map(likely -> likely.category().code()).collect(Collectors.toSet());
    List<FieldReading> fields = leadFirst.stream()
        .map(field -> new FieldReading(field, rounded(belief.of(field)), reasons.of(field, taken))).toList();
    Urgency urgency = belief.none() ? Urgency.NORMAL : belief.urgency();
    Decision decision = urgency == Urgency.EMERGENCY || hasReason(fields) ? decided : Decision.TRIAGE;
    return new Reading(decision, fields, shown(decision == Decision.TRIAGE ? ranked(categories, belief) : categories), urgency, name());
  }

  /** A department is asked for nothing without a word of the text that speaks for it. */
  private static boolean hasReason(List<FieldReading> fields) {
    return fields.stream().anyMatch(field -> !field.evidence().isEmpty());
  }

  /** An emergency never waits for a person. */
  private Decision decision(Analysis analysis, Belief belief, Reading rulesAlone) {
    if (belief.none()) {
      boolean rulesObject = rulesAlone.decision() == Decision.ROUTE && belief.noneProbability() < SURE_AGAINST_RULES;
      return !rulesObject && !mayNotBeDismissed(analysis, belief) ? Decision.NOT_A_FINDING : Decision.TRIAGE;
    }
    return belief.urgency() == Urgency.EMERGENCY || belief.confidence() >= SURE ? Decision.ROUTE : Decision.TRIAGE;
  }

  private boolean mayNotBeDismissed(Analysis analysis, Belief belief) {
    return belief.mayBeEmergency() || belief.sensitive() || Dismissal.forbidden(analysis.hits(), rules.categories());
  }

  /** What a person is shown to choose from: what was taken, then what else is not unlikely. */
  private static List<Belief.Likely> ranked(List<Belief.Likely> taken, Belief belief) {
    List<Belief.Likely> ranked = new ArrayList<>(taken);
    belief.ranking().stream().filter(likely -> likely.probability() >= SHOWN && !taken.contains(likely))
        .limit(Math.max(0, RANKED - taken.size())).forEach(ranked::add);
    return ranked;
  }

  private static List<CategoryReading> shown(List<Belief.Likely> categories) {
    return categories.stream().map(likely -> new CategoryReading(likely.category().code(), rounded(likely.probability()))).toList();
  }

  private static double rounded(double probability) {
    return Math.min(1, Math.max(0.001, Math.round(probability * 1000) / 1000.0));
  }
}
