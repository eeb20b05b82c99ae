package id.posyandu.referral.routing.reading;

import java.util.List;

/**
 * What a linear model may weigh of a text, as 64-bit hashes so that no string is made: its standard words, pairs of
 * neighbours, and the cues of the rules, no two of a kind equal; and the words as they were written, whose {@link Pieces}
 * are traits, too.
 */
record Traits(Hashes words, Hashes pairs, Hashes cues, List<String> written) {

  static Traits of(Analysis analysis) {
    List<Word> words = analysis.words();
    Hashes alone = new Hashes();
    Hashes pairs = new Hashes();
    long before = Hashes.start('<');
    for (int i = 0; i < words.size(); i++) {
      long word = word(words.get(i), analysis.placed().get(i));
      alone.add(word);
      pairs.add(pair(before, word));
      before = word;
    }
    pairs.add(pair(before, Hashes.start('>')));
    alone.distinct();
    pairs.distinct();
    return new Traits(alone, pairs, cues(analysis), analysis.written());
  }

  /** Those of one word alone, without its neighbours and cues. */
  static Traits of(long word, String written) {
    Hashes alone = new Hashes();
    alone.add(word);
    return new Traits(alone, new Hashes(), new Hashes(), List.of(written));
  }

  /** Of all words together, none twice. */
  Hashes pieces() {
    Hashes pieces = new Hashes();
    written.forEach(word -> Pieces.add(word, pieces));
    pieces.distinct();
    return pieces;
  }

  /** A word that only says where something is, is another trait than the word itself; a number is its order of size. */
  static long word(Word word, Word placed) {
    long hash = Hashes.start(placed.stem().isEmpty() ? 'p' : 'w');
    double number = word.number();
    return Double.isNaN(number) ? text(hash, word.stem()) : Hashes.next(Hashes.next(hash, '#'), size(number));
  }

  private static char size(double number) {
    int[] bounds = {2, 6, 13, 19, 29, 60, 100, 140, 200, 400, 1000};
    int size = 0;
    while (size < bounds.length && number >= bounds[size]) {
      size++;
    }
    return (char) ('a' + size);
  }

  private static long pair(long first, long second) {
    return Hashes.mixed(first * 31 + second);
  }

  private static Hashes cues(Analysis analysis) {
    Hashes cues = new Hashes();
    for (Cue.Hit hit : analysis.hits()) {
      cues.add(text(Hashes.start('k'), hit.cue().says()));
      cues.add(Hashes.next(text(Hashes.start('u'), hit.cue().says()), (char) ('0' + hit.cue().urgency().ordinal())));
      cues.add(Hashes.next(Hashes.start('v'), (char) ('0' + hit.cue().urgency().ordinal())));
    }
    for (Cue.Hit hit : analysis.dismissing()) {
      cues.add(text(Hashes.start('d'), hit.cue().says()));
    }
    cues.add(Hashes.next(Hashes.start('h'), analysis.hits().isEmpty() ? 'n' : 'y'));
    cues.add(Hashes.next(Hashes.start('l'), (char) ('0' + Math.min(9, 32 - Integer.numberOfLeadingZeros(analysis.words().size())))));
    if (analysis.text().indexOf('?') >= 0) {
      cues.add(Hashes.start('?'));
    }
    if (analysis.text().indexOf('!') >= 0) {
      cues.add(Hashes.start('!'));
    }
    cues.distinct();
    return cues;
  }

  private static long text(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = Hashes.next(hash, text.charAt(i));
    }
    return Hashes.mixed(hash);
  }
}
