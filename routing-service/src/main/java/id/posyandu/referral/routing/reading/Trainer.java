package id.posyandu.referral.routing.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Learns one linear classifier a target. The same examples in the same order always give the same weights. */
final class Trainer {

  static {
    Linear.disableDebugOutput();
  }

  private static final int RAREST = 2;
  private static final double COST_OF_ERRORS = 1.0;
  private static final double PRECISE = 0.1;

  private final Targets targets;

  Trainer(Targets targets) {
    this.targets = targets;
  }

  /** An example with its traits, which take long to find. */
  record Studied(Corpus.Example example, Traits traits) {}

  static List<Studied> study(List<Corpus.Example> examples, Rules rules) {
    return examples.stream().map(one -> new Studied(one, Traits.of(Analysis.of(one.text(), rules)))).toList();
  }

  LinearModel learn(List<Studied> studied) {
    Vocabulary vocabulary = vocabulary(studied);
    Feature[][] rows = studied.stream().map(one -> features(vocabulary.vector(one.traits()))).toArray(Feature[][]::new);
    double[][] weights = IntStream.range(0, targets.size()).parallel()
        .mapToObj(target -> weights(target, studied, rows, vocabulary.size())).toArray(double[][]::new);
    Calibration[] none = new Calibration[targets.size()];
    Arrays.fill(none, Calibration.NONE);
    return LinearModel.of(vocabulary, weights, none);
  }

  private static Vocabulary vocabulary(List<Studied> studied) {
    Map<Long, Integer> texts = new HashMap<>();
    for (Studied one : studied) {
      Traits traits = one.traits();
      for (Hashes hashes : List.of(traits.words(), traits.pairs(), traits.pieces(), traits.cues())) {
        for (int i = 0; i < hashes.size(); i++) {
          texts.merge(hashes.at(i), 1, Integer::sum);
        }
      }
    }
    return new Vocabulary(texts.entrySet().stream().filter(entry -> entry.getValue() >= RAREST)
        .mapToLong(Map.Entry::getKey).sorted().toArray());
  }

  private static Feature[] features(Vocabulary.Vector vector) {
    return IntStream.range(0, vector.numbers().length).boxed()
        .sorted((a, b) -> Integer.compare(vector.numbers()[a], vector.numbers()[b]))
        .map(i -> new FeatureNode(vector.numbers()[i] + 1, vector.values()[i])).toArray(Feature[]::new);
  }

  private double[] weights(int target, List<Studied> studied, Feature[][] rows, int traits) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = traits + 1;
    problem.bias = 1;
    problem.x = new Feature[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      problem.x[i][rows[i].length] = new FeatureNode(traits + 1, 1);
    }
    problem.y = studied.stream().mapToDouble(one -> targets.holds(target, one.example()) ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST_OF_ERRORS, PRECISE, 300);
    parameter.setRandom(new Random(target));
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    if (model.getLabels()[0] < 0) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = -weights[i];
      }
    }
    return weights;
  }

  /** Scores that were right or not, in one line: by the same library, since Platt's is a regression of one feature. */
  static Calibration calibration(float[] scores, boolean[] right) {
    Problem problem = new Problem();
    problem.l = scores.length;
    problem.n = 2;
    problem.bias = 1;
    problem.x = new Feature[scores.length][];
    problem.y = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      problem.x[i] = new Feature[] {new FeatureNode(1, scores[i]), new FeatureNode(2, 1)};
      problem.y[i] = right[i] ? 1 : -1;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, 10, 0.001, 300);
    Model model = Linear.train(problem, parameter);
    double[] line = model.getFeatureWeights();
    int sign = model.getLabels()[0] < 0 ? -1 : 1;
    return new Calibration(sign * line[0], sign * line[1]);
  }
}
