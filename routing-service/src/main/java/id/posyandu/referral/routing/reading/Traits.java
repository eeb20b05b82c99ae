package id.posyandu.referral.routing.reading;

import java.util.List;

/**
 * What a linear model may weigh of a text, as 64-bit hashes so that no string is made: its standard words, pairs of
 * neighbours, pieces of the words as they were written (a typo or an unknown dialect shares most pieces with its like),
 * and the cues of the rules. No two are equal within a group.
 */
final class Traits {

  /** One kind of trait. However many of it a text has, together they weigh as much as the group does. */
  enum Group { WORDS, PAIRS, PIECES, CUES }

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 40;

  private final Hashes[] groups = new Hashes[Group.values().length];

  private Traits() {
    for (int i = 0; i < groups.length; i++) {
      groups[i] = new Hashes();
    }
  }

  static Traits of(Analysis analysis) {
    Traits traits = new Traits();
    List<Word> words = analysis.words();
    long before = start('<');
    for (int i = 0; i < words.size(); i++) {
      long word = word(words.get(i), analysis.placed().get(i));
      traits.group(Group.WORDS).add(word);
      traits.group(Group.PAIRS).add(pair(before, word));
      pieces(analysis.text(), words.get(i), traits.group(Group.PIECES));
      before = word;
    }
    traits.group(Group.PAIRS).add(pair(before, start('>')));
    cues(analysis, traits.group(Group.CUES));
    for (Hashes group : traits.groups) {
      group.distinct();
    }
    return traits;
  }

  /** Those of one word alone, without its neighbours and cues. */
  static Traits of(String text, Word word, Word placed) {
    Traits traits = new Traits();
    traits.group(Group.WORDS).add(word(word, placed));
    pieces(text, word, traits.group(Group.PIECES));
    for (Hashes group : traits.groups) {
      group.distinct();
    }
    return traits;
  }

  int size() {
    int size = 0;
    for (Hashes group : groups) {
      size += group.size();
    }
    return size;
  }

  Hashes group(Group group) {
    return groups[group.ordinal()];
  }

  /** A word that only says where something is, is another trait than the word itself; a number is its order of size. */
  static long word(Word word, Word placed) {
    long hash = start(placed.stem().isEmpty() ? 'p' : 'w');
    double number = word.number();
    return Double.isNaN(number) ? text(hash, word.stem()) : next(next(hash, '#'), size(number));
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
    return mixed(first * 31 + second);
  }

  private static void pieces(String text, Word word, Hashes into) {
    char[] letters = new char[Math.min(word.end() - word.start(), LONGEST_WORD) + 2];
    int length = 0;
    letters[length++] = '_';
    for (int i = word.start(); i < word.end() && length < letters.length - 1; i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      boolean stretched = length >= 2 && letter == letters[length - 1] && letter == letters[length - 2];
      if (Character.isLetter(letter) && !stretched) {
        letters[length++] = letter;
      }
    }
    letters[length++] = '_';
    for (int from = 0; from + SHORTEST_PIECE <= length; from++) {
      long hash = start('c');
      for (int to = from; to < Math.min(from + LONGEST_PIECE, length); to++) {
        hash = next(hash, letters[to]);
        if (to - from + 1 >= SHORTEST_PIECE) {
          into.add(mixed(hash));
        }
      }
    }
  }

  private static void cues(Analysis analysis, Hashes into) {
    for (Cue.Hit hit : analysis.hits()) {
      into.add(text(start('k'), hit.cue().says()));
      into.add(next(text(start('u'), hit.cue().says()), (char) ('0' + hit.cue().urgency().ordinal())));
      into.add(next(start('v'), (char) ('0' + hit.cue().urgency().ordinal())));
    }
    for (Cue.Hit hit : analysis.dismissing()) {
      into.add(text(start('d'), hit.cue().says()));
    }
    into.add(next(start('h'), analysis.hits().isEmpty() ? 'n' : 'y'));
    into.add(next(start('l'), (char) ('0' + Math.min(9, 32 - Integer.numberOfLeadingZeros(analysis.words().size())))));
    if (analysis.text().indexOf('?') >= 0) {
      into.add(start('?'));
    }
    if (analysis.text().indexOf('!') >= 0) {
      into.add(start('!'));
    }
  }

  private static long text(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = next(hash, text.charAt(i));
    }
    return mixed(hash);
  }

  private static long start(char kind) {
    return next(0xcbf29ce484222325L, kind);
  }

  private static long next(long hash, char letter) {
    return (hash ^ letter) * 0x100000001b3L;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return mixed ^ (mixed >>> 32);
  }
}
