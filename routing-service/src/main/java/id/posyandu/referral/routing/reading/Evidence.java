package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a text that something stands on, as they were written, the most telling first. No quote lies in another,
 * none is of words alone that say nothing, and none could name a person.
 */
record Evidence(String text, List<Word> words, Private hidden, Set<String> sayNothing) {

  private static final int MOST = 4;

  private static final Set<String> BEFORE_NAMES = Set.of("pak", "bapak", "bu", "ibu", "mbah", "mas", "mbak", "cak", "kang", "teh",
      "mang", "ceu", "aki", "nini", "abah", "wak", "yuk", "bang", "nek", "nenek", "kakek", "nyai", "datuk", "sdr", "an");

  private static final Set<String> NO_NAMES = Set.of("hamil", "bidan", "nifas", "kader", "lurah", "menyusui", "susu");

  /** A place in the text and how much it tells. */
  record Telling(int from, int to, double weight) {

    boolean touches(Telling other) {
      return from <= other.to + 1 && other.from <= to + 1;
    }

    Telling with(Telling other) {
      return new Telling(Math.min(from, other.from), Math.max(to, other.to), Math.max(weight, other.weight));
    }
  }

  static Evidence in(Analysis analysis, Rules rules) {
    return new Evidence(analysis.text(), analysis.words(), Private.in(analysis.text()), rules.sayNothing());
  }

  /** A cue of several places tells by each of them what it has of the cue's words. */
  static Stream<Telling> tellings(Cue.Hit hit) {
    return hit.spans().stream().map(span ->
        new Telling(span.from(), span.to(), hit.cue().weight() * (span.to() - span.from() + 1) / hit.length()));
  }

  List<String> of(List<Telling> tellings) {
    List<Telling> apart = new ArrayList<>();
    tellings.stream().flatMap(this::shown).sorted(Comparator.comparingInt(Telling::from)).forEach(next -> {
      Telling last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && last.touches(next) && together(last, next)) {
        apart.set(apart.size() - 1, last.with(next));
      } else {
        apart.add(next);
      }
    });
    List<Telling> best = apart.stream().sorted(Comparator.comparingDouble(Telling::weight).reversed()).toList();
    List<String> quotes = distinct(best.stream().filter(this::says));
    return quotes.isEmpty() ? distinct(best.stream().limit(1)) : quotes;
  }

  private boolean together(Telling one, Telling next) {
    return next.from() <= one.to() || words.get(one.to()).clause() == words.get(next.from()).clause();
  }

  /** Without the words that could name a person. */
  private Stream<Telling> shown(Telling telling) {
    List<Telling> parts = new ArrayList<>();
    int from = telling.from();
    for (int i = telling.from(); i <= telling.to() + 1; i++) {
      if (i > telling.to() || hidden.touches(words.get(i)) || isName(i)) {
        if (i > from) {
          parts.add(new Telling(from, i - 1, telling.weight()));
        }
        from = i + 1;
      }
    }
    return parts.stream();
  }

  /** {@code pak Slamet}, but neither {@code pak RT} nor {@code IBU HAMIL}. */
  private boolean isName(int at) {
    Word word = words.get(at);
    boolean capital = word.end() - word.start() > 1 && Character.isUpperCase(text.charAt(word.start()))
        && Character.isLowerCase(text.charAt(word.start() + 1));
    return capital && at > 0 && words.get(at - 1).clause() == word.clause()
        && BEFORE_NAMES.contains(text.substring(words.get(at - 1).start(), words.get(at - 1).end()).toLowerCase(Locale.ROOT))
        && !NO_NAMES.contains(word.stem());
  }

  private boolean says(Telling telling) {
    return IntStream.rangeClosed(telling.from(), telling.to())
        .anyMatch(i -> !sayNothing.contains(words.get(i).stem()) && Character.isLetter(words.get(i).stem().charAt(0)));
  }

  private List<String> distinct(Stream<Telling> best) {
    List<String> quotes = new ArrayList<>();
    best.map(telling -> text.substring(words.get(telling.from()).start(), words.get(telling.to()).end())).forEach(quote -> {
      if (quotes.size() < MOST && quotes.stream().noneMatch(better -> holds(better, quote) || holds(quote, better))) {
        quotes.add(quote);
      }
    });
    return quotes;
  }

  private static boolean holds(String quote, String other) {
    return quote.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT));
  }
}
