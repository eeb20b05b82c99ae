package id.posyandu.referral.routing.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The traits that a model knows, numbered from 0 in the order of their hashes. */
final class Vocabulary {

  /** However many traits of a kind a text has, together they weigh as much as their kind does. */
  private static final float WEIGHT_OF_WORDS = 1.0f;
  private static final float WEIGHT_OF_PAIRS = 0.7f;
  private static final float WEIGHT_OF_PIECES = 1.0f;
  private static final float WEIGHT_OF_CUES = 0.9f;

  private final long[] hashes;
  private final int[] slots;
  private final Pieces pieces = new Pieces(this);

  /** @param hashes sorted, no two equal */
  Vocabulary(long[] hashes) {
    this.hashes = hashes;
    slots = new int[Integer.highestOneBit(Math.max(hashes.length, 1)) * 4];
    Arrays.fill(slots, -1);
    for (int i = 0; i < hashes.length; i++) {
      int slot = (int) hashes[i] & (slots.length - 1);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i;
    }
  }

  int size() {
    return hashes.length;
  }

  long[] hashes() {
    return hashes;
  }

  /** Its number, or -1. */
  int number(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] >= 0) {
      if (hashes[slots[slot]] == hash) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** The numbers of those it knows, in their order. */
  int[] numbers(Hashes hashes) {
    int[] numbers = new int[hashes.size()];
    int size = 0;
    for (int i = 0; i < hashes.size(); i++) {
      int number = number(hashes.at(i));
      if (number >= 0) {
        numbers[size++] = number;
      }
    }
    return Arrays.copyOf(numbers, size);
  }

  Vector vector(Traits traits) {
    int[] words = numbers(traits.words());
    int[] pairs = numbers(traits.pairs());
    int[] ofPieces = pieces(traits.written());
    int[] cues = numbers(traits.cues());
    Vector vector = new Vector(words.length + pairs.length + ofPieces.length + cues.length);
    int at = vector.put(words, WEIGHT_OF_WORDS, 0);
    at = vector.put(pairs, WEIGHT_OF_PAIRS, at);
    at = vector.put(ofPieces, WEIGHT_OF_PIECES, at);
    vector.put(cues, WEIGHT_OF_CUES, at);
    return vector;
  }

  private int[] pieces(List<String> written) {
    if (written.size() == 1) {
      return pieces.of(written.get(0));
    }
    BitSet all = new BitSet(hashes.length);
    for (String word : written) {
      for (int number : pieces.of(word)) {
        all.set(number);
      }
    }
    int[] numbers = new int[all.cardinality()];
    int size = 0;
    for (int number = all.nextSetBit(0); number >= 0; number = all.nextSetBit(number + 1)) {
      numbers[size++] = number;
    }
    return numbers;
  }

  /** The known traits of a text with what each weighs. */
  record Vector(int[] numbers, float[] values) {

    static final Vector NOTHING = new Vector(0);

    private Vector(int size) {
      this(new int[size], new float[size]);
    }

    private int put(int[] ofOneKind, float weight, int at) {
      System.arraycopy(ofOneKind, 0, numbers, at, ofOneKind.length);
      Arrays.fill(values, at, at + ofOneKind.length, (float) (weight / Math.sqrt(ofOneKind.length)));
      return at + ofOneKind.length;
    }
  }
}
