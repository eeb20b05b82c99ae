package id.posyandu.referral.routing.reading;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;

/** One place of a phrase: a word out of several, or a number within a bound. */
record Term(Set<String> stems, DoublePredicate bound) {

  private static final DoublePredicate NONE = number -> false;

  boolean matches(Word word) {
    return stems.contains(word.stem()) || bound != NONE && bound.test(word.number());
  }

  /** {@code anak|murid}, {@code @NO|kurang}, {@code >=160}. */
  static Term parse(String written, Words words, Map<String, Set<String>> groups) {
    if (written.startsWith(">=") || written.startsWith("<=")) {
      double limit = Double.parseDouble(written.substring(2));
      return new Term(Set.of(), written.startsWith(">=") ? number -> number >= limit : number -> number <= limit);
    }
    Set<String> stems = new HashSet<>();
    for (String word : written.split("\\|")) {
      stems.addAll(word.startsWith("@") ? group(word.substring(1), groups) : Set.of(words.stem(word)));
    }
    return new Term(Collections.unmodifiableSet(stems), NONE); // asked for all the time: Set.copyOf's is slower to ask
  }

  private static Set<String> group(String name, Map<String, Set<String>> groups) {
    if (!groups.containsKey(name)) {
      throw new IllegalArgumentException("no group @" + name);
    }
    return groups.get(name);
  }
}
