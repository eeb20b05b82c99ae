package id.posyandu.referral.routing.reading;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What models say of texts that they never saw: each was learned without the situation of the text, whoever tells of it
 * in whatever words.
 */
record CrossValidation(List<Trainer.Studied> studied, Targets targets, LinearModel[] models, float[][] scores) {

  static final int FOLDS = 5;

  static CrossValidation of(List<Trainer.Studied> studied, Targets targets) {
    LinearModel[] models = IntStream.range(0, FOLDS).mapToObj(fold -> new Trainer(targets)
        .learn(studied.stream().filter(one -> fold(one.example()) != fold).toList())).toArray(LinearModel[]::new);
    float[][] scores = studied.stream().map(one -> {
      LinearModel model = models[fold(one.example())];
      return model.scores(model.vocabulary().vector(one.traits()));
    }).toArray(float[][]::new);
    return new CrossValidation(studied, targets, models, scores);
  }

  /** One a fold, each ignorant of its fold's situations. */
  List<FindingReader> readers(Rules rules) {
    Calibration[] calibrations = calibrations();
    return Stream.of(models).map(model -> new TrainedModel("cross-validation", rules.model(), model.calibrated(calibrations)))
        .map(model -> new FindingReader(rules, new ByModel(rules, model))).toList();
  }

  static int fold(Corpus.Example example) {
    return Math.floorMod(example.situation().hashCode() * 31 + 7, FOLDS);
  }

  Calibration[] calibrations() {
    return IntStream.range(0, targets.size()).mapToObj(this::calibration).toArray(Calibration[]::new);
  }

  private Calibration calibration(int target) {
    float[] ofTarget = new float[scores.length];
    boolean[] holds = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ofTarget[i] = scores[i][target];
      holds[i] = targets.holds(target, studied.get(i).example());
    }
    return Trainer.calibration(ofTarget, holds);
  }
}
