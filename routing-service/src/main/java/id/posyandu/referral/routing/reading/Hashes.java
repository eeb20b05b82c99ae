package id.posyandu.referral.routing.reading;

import java.util.Arrays;

/** A growing list of hashes, without a box around each. */
final class Hashes {

  private static final long[] NONE = {};

  private long[] hashes = NONE;
  private int size;

  static long start(char kind) {
    return next(0xcbf29ce484222325L, kind);
  }

  static long next(long hash, char letter) {
    return (hash ^ letter) * 0x100000001b3L;
  }

  static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return mixed ^ (mixed >>> 32);
  }

  void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(16, 2 * size));
    }
    hashes[size++] = hash;
  }

  void distinct() {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  long at(int i) {
    return hashes[i];
  }
}
