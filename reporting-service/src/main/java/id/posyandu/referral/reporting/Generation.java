package id.posyandu.referral.reporting;

/**
 * Which fold of the log speaks. A rebuild is another fold, with a number of its own and so an application id of its own: it
 * folds in silence beside the one in force, takes over when it has caught up, says what differs, and only then is alone.
 *
 * @param inForce the fold that speaks
 * @param building the fold that catches up; null while none does
 * @param before the fold that the one in force has taken over from and not yet corrected; null once it has
 */
record Generation(int inForce, Integer building, Integer before) {
  static final Generation FIRST = new Generation(1, null, null);

  boolean alone() {
    return building == null && before == null;
  }

  Generation another() {
    return new Generation(inForce, inForce + 1, null);
  }

  Generation takenOver() {
    return new Generation(building, null, inForce);
  }

  Generation corrected() {
    return new Generation(inForce, null, null);
  }

  boolean has(int fold) {
    return fold == inForce || (building != null && fold == building);
  }
}
