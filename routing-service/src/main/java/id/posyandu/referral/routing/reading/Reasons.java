package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a field was read in a text: the words on which its cues stand, and those that weigh most in the model. */
final class Reasons {

  private static final int MOST = 3;
  /** Of the heaviest word's weight. */
  private static final double SHARE = 0.4;
  private static final double SHARE_BESIDE_CUES = 0.7;
  private static final int SHORTEST_WORD = 4;

  private final Analysis analysis;
  private final LinearModel model;
  private final Targets targets;
  private final Evidence evidence;
  private final List<Vocabulary.Vector> byWord;

  Reasons(Analysis analysis, LinearModel model, Targets targets) {
    this.analysis = analysis;
    this.model = model;
    this.targets = targets;
    this.evidence = Evidence.in(analysis);
    this.byWord = IntStream.range(0, analysis.words().size()).mapToObj(this::vector).toList();
  }

  List<String> of(SpmField field, Reading rulesAlone) {
    List<String> cues = rulesAlone.fields().stream().filter(read -> read.field() == field)
        .flatMap(read -> read.evidence().stream()).toList();
    Stream<String> others = evidence
        .of(heaviest(field, cues.isEmpty() ? SHARE : SHARE_BESIDE_CUES).toList()).stream()
        .filter(word -> cues.stream().noneMatch(cue -> cue.contains(word)));
    return Stream.concat(cues.stream(), others).toList();
  }

  private Stream<Phrase.Span> heaviest(SpmField field, double share) {
    float[] weights = new float[analysis.words().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = model.score(byWord.get(i), targets.field(field));
    }
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : Math.max(0, share * sorted[sorted.length - 1]);
    return IntStream.range(0, weights.length).filter(i -> weights[i] > least).boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i])).limit(MOST).map(i -> new Phrase.Span(i, i));
  }

  /** What the model knows of one word alone; nothing of short words and numbers, which explain nothing. */
  private Vocabulary.Vector vector(int at) {
    Word word = analysis.words().get(at);
    Vocabulary vocabulary = model.vocabulary();
    long trait = Traits.word(word, analysis.placed().get(at));
    boolean tells = word.end() - word.start() >= SHORTEST_WORD && Double.isNaN(word.number()) && vocabulary.number(trait) >= 0;
    return tells ? vocabulary.vector(Traits.of(trait, analysis.text().substring(word.start(), word.end()))) : Vocabulary.Vector.NOTHING;
  }
}
