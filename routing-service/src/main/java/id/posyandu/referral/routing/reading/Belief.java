package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the model holds likely of one text. */
final class Belief {

  /** A field is taken from here on. Chosen, as all bounds here, by cross-validation: see RATIONALE.md. */
  private static final double TAKEN = 0.4;
  private static final double CATEGORY_TAKEN = 0.4;
  private static final double EMERGENCY = 0.23;
  private static final double UNLIKELY_EMERGENCY = 0.1;
  private static final double URGENT = 0.4;
  private static final double TOUCHED = 0.15;
  /** In cross-validation it costs nothing, and it keeps the model honest on what the corpus does not have. */
  private static final double SHARE_OF_RULES = 0.05;
  /** The cues for no finding name what others own, which no corpus has all of. */
  private static final double SHARE_OF_DISMISSAL = 0.3;
  private static final double SHARE_OF_FIELDS = 0.3;
  private static final double WEIGHT_OF_PRECEDENCE = 0.12;
  private static final double WEIGHT_OF_LEAD = 3;

  private final Targets targets;
  private final double[] probabilities;
  private final Map<SpmField, Double> byField = new EnumMap<>(SpmField.class);
  private final double none;
  private final List<Likely> ranking;

  /** A category and how likely it is. */
  record Likely(Category category, double probability) {}

  private Belief(Targets targets, double[] probabilities) {
    this.targets = targets;
    this.probabilities = probabilities;
    Targets.FIELDS.forEach(field -> byField.put(field, likelihood(field)));
    double noField = 1;
    for (double likelihood : byField.values()) {
      noField *= 1 - likelihood;
    }
    none = (1 - SHARE_OF_FIELDS) * probabilities[targets.none()] + SHARE_OF_FIELDS * noField;
    ranking = IntStream.range(0, targets.categories().size())
        .mapToObj(i -> new Likely(targets.categories().get(i), probabilities[i]))
        .sorted(Comparator.comparingDouble(Likely::probability).reversed()).toList();
  }

  /** Mixes what the rules alone would say into what the model says, if they say anything. */
  static Belief of(Targets targets, double[] model, Reading rules) {
    if (rules.decision() == Decision.TRIAGE && rules.categories().isEmpty()) {
      return new Belief(targets, model);
    }
    double[] mixed = new double[model.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (1 - SHARE_OF_RULES) * model[i];
    }
    rules.categories().forEach(category -> mixed[targets.category(category.category())] += SHARE_OF_RULES * category.score());
    rules.fields().forEach(field -> mixed[targets.field(field.field())] += SHARE_OF_RULES * field.score());
    rules.fields().stream().limit(1).forEach(lead -> mixed[targets.lead(lead.field())] += SHARE_OF_RULES);
    mixed[targets.urgency(rules.urgency())] += SHARE_OF_RULES;
    if (rules.decision() == Decision.NOT_A_FINDING) {
      mixed[targets.none()] = (1 - SHARE_OF_DISMISSAL) * model[targets.none()] + SHARE_OF_DISMISSAL;
    }
    return new Belief(targets, mixed);
  }

  /** What is rather an emergency than not is a finding, whatever else speaks against it. */
  boolean none() {
    return none >= 0.5 && probabilities[targets.urgency(Urgency.EMERGENCY)] < 0.5;
  }

  /** That the text is no finding, and that it is of no field, are nearly the same question, asked of different classifiers. */
  double noneProbability() {
    return none;
  }

  double of(SpmField field) {
    return byField.get(field);
  }

  /** As likely as the field's own classifier and those of its categories say together. */
  private double likelihood(SpmField field) {
    double noCategory = 1;
    for (int i = 0; i < targets.categories().size(); i++) {
      if (targets.categories().get(i).field() == field) {
        noCategory *= 1 - probabilities[i];
      }
    }
    return (probabilities[targets.field(field)] + 1 - noCategory) / 2;
  }

  /** Every field that is likely enough; of a finding at least the likeliest. */
  List<SpmField> fields() {
    if (none()) {
      return Targets.FIELDS.stream().filter(field -> of(field) >= TAKEN).toList();
    }
    double best = Targets.FIELDS.stream().mapToDouble(this::of).max().orElse(0);
    return Targets.FIELDS.stream().filter(field -> of(field) >= Math.min(TAKEN, best)).toList();
  }

  /** How likely it is that this is a finding of these fields and no others. */
  double confidence() {
    List<SpmField> taken = fields();
    double fields = Targets.FIELDS.stream().mapToDouble(field -> taken.contains(field) ? of(field) : 1 - of(field))
        .reduce(1, (a, b) -> a * b);
    return fields * (1 - noneProbability());
  }

  /** Of each field the likeliest, and every other that is likely enough; who must act first stands first. */
  List<Likely> categories(List<SpmField> fields) {
    return fields.stream().flatMap(field -> {
      List<Likely> all = ranking.stream().filter(likely -> likely.category().field() == field).toList();
      double least = all.isEmpty() ? 0 : Math.min(CATEGORY_TAKEN, all.get(0).probability());
      return all.stream().takeWhile(likely -> likely.probability() >= least);
    }).sorted(Comparator.comparingDouble(this::earliness).reversed()).toList();
  }

  /** The likeliest first. */
  List<Likely> ranking() {
    return ranking;
  }

  /** The lead is whose field leads most likely, and within reason who must act first. */
  private double earliness(Likely likely) {
    return likely.probability() + WEIGHT_OF_LEAD * probabilities[targets.lead(likely.category().field())]
        - WEIGHT_OF_PRECEDENCE * likely.category().precedence();
  }

  /** Whether the text touches, however lightly, what may never be dismissed. */
  boolean sensitive() {
    return IntStream.range(0, targets.categories().size())
        .anyMatch(i -> targets.categories().get(i).sensitive() && probabilities[i] >= TOUCHED);
  }

  boolean mayBeEmergency() {
    return probabilities[targets.urgency(Urgency.EMERGENCY)] >= UNLIKELY_EMERGENCY;
  }

  Urgency urgency() {
    if (probabilities[targets.urgency(Urgency.EMERGENCY)] >= EMERGENCY) {
      return Urgency.EMERGENCY;
    }
    double urgent = probabilities[targets.urgency(Urgency.URGENT)];
    return urgent >= URGENT || urgent > probabilities[targets.urgency(Urgency.NORMAL)] ? Urgency.URGENT : Urgency.NORMAL;
  }
}
