package id.posyandu.referral.reporting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a processor read from its store or wrote to it of late, as it was before it was packed. The store stays the truth: who
 * keeps one of these writes both, writes alone, and clears this whenever its task begins, for the store may have gone back to
 * its last commit then.
 */
final class Recent<V> extends LinkedHashMap<String, V> {
  private static final float LOAD = 0.75f;

  private final int atMost;

  Recent(int atMost) {
    super(16, LOAD, true);
    this.atMost = atMost;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > atMost;
  }
}
