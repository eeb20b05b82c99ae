package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for a category: of each part one phrase stands in the text, and none of those that speak against it.
 *
 * @param says a category, or a kind of what is no finding
 * @param weight from 0 to 1: how sure this cue alone makes us
 */
record Cue(String says, double weight, Urgency urgency, List<List<Phrase>> parts, List<Phrase> unless) {

  /** A cue that was found, and where. */
  record Hit(Cue cue, List<Phrase.Span> spans) {

    int length() {
      return spans.stream().mapToInt(span -> span.to() - span.from() + 1).sum();
    }

    boolean overlaps(Hit other) {
      return spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::overlaps));
    }
  }

  Optional<Hit> in(List<Word> words, Set<String> negations) {
    List<Phrase.Span> spans = new ArrayList<>();
    for (List<Phrase> anyOf : parts) {
      Optional<Phrase.Span> span = anyOf.stream().map(phrase -> affirmed(phrase, words, negations))
          .flatMap(Optional::stream).findFirst();
      if (span.isEmpty()) {
        return Optional.empty();
      }
      spans.add(span.get());
    }
    return unless.stream().anyMatch(phrase -> phrase.in(words, 0).isPresent())
        ? Optional.empty()
        : Optional.of(new Hit(this, spans));
  }

  private static Optional<Phrase.Span> affirmed(Phrase phrase, List<Word> words, Set<String> negations) {
    Optional<Phrase.Span> span = phrase.in(words, 0);
    while (span.isPresent() && !phrase.negative() && negated(words, span.get().from(), negations)) {
      span = phrase.in(words, span.get().from() + 1);
    }
    return span;
  }

  /** {@code tidak kebakaran}, {@code tidak ada kebakaran}. */
  private static boolean negated(List<Word> words, int at, Set<String> negations) {
    int clause = words.get(at).clause();
    int before = at - 1;
    if (before > 0 && words.get(before).stem().equals("ada")) {
      before--;
    }
    return before >= 0 && words.get(before).clause() == clause && negations.contains(words.get(before).stem());
  }
}
