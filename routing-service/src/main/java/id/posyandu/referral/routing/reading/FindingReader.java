package id.posyandu.referral.routing.reading;

/**
 * Reads a cadre's text. Immutable and safe for use by many threads; no text makes it fail.
 *
 * <p>It is honest about what it does not know: where it is not sure enough, it says TRIAGE.
 */
public final class FindingReader {

  private final Rules rules;
  private final Way way;

  FindingReader(Rules rules, Way way) {
    this.rules = rules;
    this.way = way;
  }

  /** The reader with the rules and the model that come with this build. */
  public static FindingReader shipped() {
    Rules rules = Rules.shipped();
    return new FindingReader(rules, new ByModel(rules, TrainedModel.shipped(rules)));
  }

  /** The reader with the rules of this build and no model: what the model adds is measured against it. */
  public static FindingReader byRulesAlone() {
    Rules rules = Rules.shipped();
    return new FindingReader(rules, new ByRules(rules));
  }

  /** Names rules and model; it changes whenever a data file or the corpus does. */
  public String model() {
    return way.name();
  }

  public Reading read(String text) {
    return way.of(Analysis.of(text, rules));
  }
}
