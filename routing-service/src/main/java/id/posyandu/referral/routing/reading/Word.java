package id.posyandu.referral.routing.reading;

/**
 * One word of a text.
 *
 * @param stem its standard Indonesian stem, by which cues are matched
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param sentence which sentence it stands in: no cue reaches over the end of one
 * @param clause which clause it stands in: no negation reaches over the end of one
 */
record Word(String stem, int start, int end, int sentence, int clause) {

  /** Stands for a word that only says where something is. */
  private static final String HIDDEN = "";

  /** The word as a number, or NaN. */
  double number() {
    if (stem.isEmpty() || !Character.isDigit(stem.charAt(0)) || stem.length() > 6) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(stem.replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  Word hidden() {
    return new Word(HIDDEN, start, end, sentence, clause);
  }

  /** This word and the next ones as one word. */
  Word joined(String compound, Word last) {
    return new Word(compound, start, last.end, sentence, clause);
  }
}
