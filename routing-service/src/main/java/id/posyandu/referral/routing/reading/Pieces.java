package id.posyandu.referral.routing.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pieces of three to five letters of a word as it was written, begin and end included: a typo or a word of an
 * unknown dialect shares most of them with its like.
 */
final class Pieces {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LONGEST_WORD = 40;
  /** Words recur: some are remembered, so that no sender can fill the memory. */
  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 30;

  private final Vocabulary vocabulary;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  /** @param vocabulary numbers them; a piece that it does not know is none */
  Pieces(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Their numbers in order, none twice. */
  int[] of(String written) {
    int[] before = remembered.get(written);
    return before != null ? before : ofNew(written);
  }

  private int[] ofNew(String written) {
    Hashes hashes = new Hashes();
    add(written, hashes);
    hashes.distinct();
    int[] numbers = vocabulary.numbers(hashes);
    if (remembered.size() < MOST_REMEMBERED && written.length() <= LONGEST_REMEMBERED) {
      remembered.put(written, numbers);
    }
    return numbers;
  }

  static void add(String written, Hashes into) {
    char[] letters = new char[Math.min(written.length(), LONGEST_WORD) + 2];
    int length = 0;
    letters[length++] = '_';
    for (int i = 0; i < written.length() && length < letters.length - 1; i++) {
      char letter = Character.toLowerCase(written.charAt(i));
      boolean stretched = length >= 2 && letter == letters[length - 1] && letter == letters[length - 2];
      if (Character.isLetter(letter) && !stretched) {
        letters[length++] = letter;
      }
    }
    letters[length++] = '_';
    for (int from = 0; from + SHORTEST <= length; from++) {
      long hash = Hashes.start('c');
      for (int to = from; to < Math.min(from + LONGEST, length); to++) {
        hash = Hashes.next(hash, letters[to]);
        if (to - from + 1 >= SHORTEST) {
          into.add(Hashes.mixed(hash));
        }
      }
    }
  }
}
