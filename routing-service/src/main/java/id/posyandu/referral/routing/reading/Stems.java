package id.posyandu.referral.routing.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.id.IndonesianStemmer;

/**
 * The stems of a word in small letters; several where a regional word says several. Safe for use by many threads.
 *
 * <p>To guess and to stem is slow, and words recur: some are remembered, so that no sender can fill the memory. Who asks
 * for the same word again is given the same strings, which makes them quick to compare.
 */
final class Stems {

  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 30;

  private final Lexicon lexicon;
  private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

  Stems(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<String> of(String written) {
    List<String> before = remembered.get(written);
    return before != null ? before : ofNew(written);
  }

  private List<String> ofNew(String written) {
    List<String> stems = lexicon.standard(written).stream().map(Stems::stem).flatMap(Stream::ofNullable).toList();
    if (remembered.size() < MOST_REMEMBERED && written.length() <= LONGEST_REMEMBERED) {
      remembered.put(written, stems);
    }
    return stems;
  }

  /** One string for all equal stems; null for what is neither a word nor a number. */
  private static String stem(String word) {
    char[] letters = word.toCharArray();
    String stem = new String(letters, 0, new IndonesianStemmer().stem(letters, letters.length, true));
    return !stem.isEmpty() && Character.isLetterOrDigit(stem.codePointAt(0)) ? stem.intern() : null;
  }
}
