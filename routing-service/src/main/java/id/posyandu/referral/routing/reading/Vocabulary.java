package id.posyandu.referral.routing.reading;

import java.util.Arrays;

/** The traits that a model knows, numbered from 0 in the order of their hashes. */
final class Vocabulary {

  private static final float[] WEIGHT_OF_GROUP = {1.0f, 0.7f, 1.0f, 0.9f};

  private static final Traits.Group[] GROUPS = Traits.Group.values();

  private final long[] hashes;
  private final int[] slots;

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

  /** The known traits of a text with what each weighs. */
  record Vector(int[] numbers, float[] values) {

    static final Vector NOTHING = new Vector(new int[0], new float[0]);
  }

  Vector vector(Traits traits) {
    int[] numbers = new int[traits.size()];
    float[] values = new float[numbers.length];
    int size = 0;
    for (Traits.Group group : GROUPS) {
      Hashes all = traits.group(group);
      int before = size;
      for (int i = 0; i < all.size(); i++) {
        int number = number(all.at(i));
        if (number >= 0) {
          numbers[size++] = number;
        }
      }
      float each = size == before ? 0 : (float) (WEIGHT_OF_GROUP[group.ordinal()] / Math.sqrt(size - before));
      Arrays.fill(values, before, size, each);
    }
    return new Vector(Arrays.copyOf(numbers, size), Arrays.copyOf(values, size));
  }
}
