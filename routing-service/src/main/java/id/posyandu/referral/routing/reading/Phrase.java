package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand near one another, in this order, within one sentence; those with a
 * negation, within one clause. Between two terms a space allows one more word,
 * {@code +} none, {@code ~} up to six.
 */
record Phrase(List<Term> terms, List<Integer> gaps, boolean negative) {

  private static final Map<String, Integer> GAPS = Map.of(" ", 1, "+", 0, "~", 6);
  private static final Pattern PIECE = Pattern.compile("\\s*([+~]|\\s)\\s*|[^\\s+~]+");

  /** First and last word of a place where the phrase stands. */
  record Span(int from, int to) {

    boolean overlaps(Span other) {
      return from <= other.to && other.from <= to;
    }
  }

  static Phrase parse(String written, Words words, Map<String, Set<String>> groups, Set<String> negations) {
    List<Term> terms = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    Matcher pieces = PIECE.matcher(written.strip());
    while (pieces.find()) {
      if (pieces.group(1) == null) {
        terms.add(Term.parse(pieces.group(), words, groups));
      } else {
        gaps.add(GAPS.getOrDefault(pieces.group(1), 1));
      }
    }
    if (terms.isEmpty() || gaps.size() != terms.size() - 1) {
      throw new IllegalArgumentException("'" + written + "' is no phrase");
    }
    boolean negative = terms.stream().anyMatch(term -> term.stems().stream().anyMatch(negations::contains));
    return new Phrase(List.copyOf(terms), List.copyOf(gaps), negative);
  }

  Set<String> firstWords() {
    return terms.get(0).stems();
  }

  /** Whether it stands where one of its first words does. */
  boolean standsAt(List<Word> words, int at) {
    return endOfRest(words, at, 1) >= 0;
  }

  /** The first place, at or after a word, where it stands. */
  Optional<Span> in(List<Word> words, int from) {
    Term first = terms.get(0);
    for (int start = from; start < words.size(); start++) {
      int end = first.matches(words.get(start)) ? endOfRest(words, start, 1) : -1;
      if (end >= 0) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  private int endOfRest(List<Word> words, int at, int next) {
    if (next == terms.size()) {
      return at;
    }
    int last = Math.min(words.size() - 1, at + 1 + gaps.get(next - 1));
    for (int i = at + 1; i <= last && together(words.get(at), words.get(i)); i++) {
      int end = terms.get(next).matches(words.get(i)) ? endOfRest(words, i, next + 1) : -1;
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private boolean together(Word one, Word other) {
    return negative ? one.clause() == other.clause() : one.sentence() == other.sentence();
  }
}
