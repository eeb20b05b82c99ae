package id.posyandu.referral.cities;

/** One line of a city's escalation; {@code *} stands for every urgency that has no lines of its own. */
record LadderRow(Breach breach, String urgency, Rung rung) {

  /** What is climbed for: a clock that ran out, or a department that took a referral and does not move it. */
  enum Breach {
    OVERDUE,
    SILENT
  }

  /** Lines of one ladder belong together. */
  boolean isOfLadder(LadderRow other) {
    return breach == other.breach && urgency.equals(other.urgency);
  }
}
