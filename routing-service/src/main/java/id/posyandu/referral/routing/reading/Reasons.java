package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a field was read in a text: the words on which its cues stand, and those that weigh most in the model. */
final class Reasons {

  private static final int MOST_WORDS = 3;
  /** Of the heaviest word's weight. */
  private static final double SHARE = 0.4;
  private static final double SHARE_BESIDE_CUES = 0.7;
  /** A word of the model tells less than a cue that people made. */
  private static final double WEIGHT_OF_WORDS = 0.5;
  private static final int SHORTEST_WORD = 4;

  private final Analysis analysis;
  private final LinearModel model;
  private final Targets targets;
  private final Map<String, Category> categories;
  private final Evidence evidence;
  private final Vocabulary.Vector[] byWord;

  Reasons(Analysis analysis, LinearModel model, Targets targets, Rules rules) {
    this.analysis = analysis;
    this.model = model;
    this.targets = targets;
    this.categories = rules.categories();
    this.evidence = Evidence.in(analysis, rules);
    this.byWord = IntStream.range(0, analysis.words().size()).mapToObj(this::vector).toArray(Vocabulary.Vector[]::new);
  }

  /** @param taken the categories that were read: their cues are shown, and others of the field only where there are none */
  List<String> of(SpmField field, Set<String> taken) {
    List<Cue.Hit> ofField = analysis.hits().stream()
        .filter(hit -> categories.containsKey(hit.cue().says()) && categories.get(hit.cue().says()).field() == field).toList();
    List<Cue.Hit> ofTaken = ofField.stream().filter(hit -> taken.contains(hit.cue().says())).toList();
    Stream<Evidence.Telling> cues = Shortlist.counted(ofTaken.isEmpty() ? ofField : ofTaken).stream().flatMap(Evidence::tellings);
    return evidence.of(Stream.concat(cues, heaviest(field, ofField.isEmpty() ? SHARE : SHARE_BESIDE_CUES)).toList());
  }

  private Stream<Evidence.Telling> heaviest(SpmField field, double share) {
    float[] weights = new float[byWord.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = model.score(byWord[i], targets.field(field));
    }
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    return IntStream.range(0, weights.length).filter(i -> weights[i] > Math.max(0, share * most)).boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i])).limit(MOST_WORDS)
        .map(i -> new Evidence.Telling(i, i, WEIGHT_OF_WORDS * weights[i] / most));
  }

  /** What the model knows of one word alone; nothing of short words and numbers, which explain nothing. */
  private Vocabulary.Vector vector(int at) {
    Word word = analysis.words().get(at);
    Vocabulary vocabulary = model.vocabulary();
    long trait = Traits.word(word, analysis.placed().get(at));
    boolean tells = word.end() - word.start() >= SHORTEST_WORD && Double.isNaN(word.number()) && vocabulary.number(trait) >= 0;
    return tells
        ? vocabulary.vector(Traits.of(trait, analysis.text().substring(word.start(), word.end())))
        : Vocabulary.Vector.NOTHING;
  }
}
