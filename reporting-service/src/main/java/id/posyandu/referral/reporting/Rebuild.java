package id.posyandu.referral.reporting;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a rebuild is. */
record Rebuild(
    State state,
    @Schema(description = "Number of the fold that speaks") int inForce,
    @Schema(description = "Events that the new fold has read, those between its steps included") long folded,
    @Schema(description = "How many there are to read") long of) {

  enum State {
    /** One fold, and what it said is what stands. */
    NONE,
    /** Another fold reads the log in silence; the one in force goes on. */
    FOLDING,
    /** It has taken over, and says what differs. */
    CORRECTING
  }

  static Rebuild of(Generation generation, FoldProgress.Progress progress) {
    return new Rebuild(state(generation), generation.inForce(), progress.folded(), progress.of());
  }

  private static State state(Generation generation) {
    if (generation.building() != null) {
      return State.FOLDING;
    }
    return generation.before() == null ? State.NONE : State.CORRECTING;
  }
}
