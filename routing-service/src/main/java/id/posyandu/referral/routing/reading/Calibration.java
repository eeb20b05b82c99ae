package id.posyandu.referral.routing.reading;

/** Turns a score into how often a text with such a score was right in cross-validation (Platt). */
record Calibration(double slope, double offset) {

  static final Calibration NONE = new Calibration(1, 0);

  double probability(double score) {
    return 1 / (1 + Math.exp(-(slope * score + offset)));
  }
}
