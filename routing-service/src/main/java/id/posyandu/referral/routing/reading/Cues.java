package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All cues, kept by the words their first phrase can begin with, so that a text is only asked about cues it could hold.
 * A row is: what it says, weight, urgency ({@code -}, {@code U}, {@code E}), parts joined by {@code &}, each of
 * phrases joined by {@code /}, and after another tab phrases that speak against it, joined by {@code /}.
 */
final class Cues {

  private static final Map<String, Urgency> URGENCIES =
      Map.of("-", Urgency.NORMAL, "U", Urgency.URGENT, "E", Urgency.EMERGENCY);
  private static final Set<String> NEGATIONS = Set.of("tidak", "bukan", "tanpa", "jangan", "belum");

  private final Words words;
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Set<String> negations = new HashSet<>();
  private final List<Cue> cues = new ArrayList<>();
  private final Map<String, List<Beginning>> byFirstWord = new HashMap<>();

  /** A way in which a cue can begin. */
  private record Beginning(int cue, Phrase phrase) {}

  Cues(Words words, Table groups, List<Table> tables) {
    this.words = words;
    NEGATIONS.forEach(negation -> negations.add(words.stem(negation)));
    groups.rows().forEach(this::group);
    tables.stream().flatMap(table -> table.rows().stream()).forEach(this::add);
  }

  List<Cue> all() {
    return cues;
  }

  List<Cue.Hit> in(List<Word> text) {
    BitSet begun = new BitSet(cues.size());
    for (int at = 0; at < text.size(); at++) {
      for (Beginning beginning : byFirstWord.getOrDefault(text.get(at).stem(), List.of())) {
        if (!begun.get(beginning.cue()) && beginning.phrase().standsAt(text, at)) {
          begun.set(beginning.cue());
        }
      }
    }
    return begun.stream().mapToObj(i -> cues.get(i).in(text, negations)).flatMap(Optional::stream).toList();
  }

  /** Hides the words that only say where or when something is: {@code depan sekolah}, {@code pukul 7}. */
  static List<Word> withoutPlaces(List<Word> text, Cues places) {
    List<Word> rest = new ArrayList<>(text);
    for (Cue place : places.cues) {
      Phrase phrase = place.parts().get(0).get(0);
      Optional<Phrase.Span> span = phrase.in(rest, 0);
      while (span.isPresent()) {
        int hidden = place.says().equals("FIRST") ? span.get().from() : span.get().to();
        rest.set(hidden, rest.get(hidden).hidden());
        span = phrase.in(rest, span.get().from() + 1);
      }
    }
    return rest;
  }

  private void group(Table.Row row) {
    try {
      groups.put(row.required(0), Term.parse(row.required(1).replace(' ', '|'), words, groups).stems());
    } catch (IllegalArgumentException wrong) {
      throw row.wrong(wrong.getMessage());
    }
  }

  private void add(Table.Row row) {
    try {
      Cue cue = cue(row);
      cues.add(cue);
      for (Phrase phrase : cue.parts().get(0)) {
        if (phrase.firstWords().isEmpty()) {
          throw row.wrong("a cue begins with a word");
        }
        Beginning beginning = new Beginning(cues.size() - 1, phrase);
        phrase.firstWords().forEach(stem -> byFirstWord.computeIfAbsent(stem, s -> new ArrayList<>()).add(beginning));
      }
    } catch (IllegalArgumentException wrong) {
      throw wrong.getMessage().startsWith(row.table()) ? wrong : row.wrong(wrong.getMessage());
    }
  }

  private Cue cue(Table.Row row) {
    double weight = Double.parseDouble(row.required(1));
    if (weight < 0 || weight > 1) {
      throw row.wrong("a weight is from 0 to 1");
    }
    Urgency urgency = URGENCIES.get(row.required(2));
    if (urgency == null) {
      throw row.wrong("urgency is -, U or E");
    }
    List<List<Phrase>> parts = Stream.of(row.required(3).split("&")).map(this::phrases).toList();
    return new Cue(row.required(0), weight, urgency, parts, phrases(row.cell(4)));
  }

  private List<Phrase> phrases(String written) {
    return Stream.of(written.split("/")).map(String::strip).filter(phrase -> !phrase.isEmpty())
        .map(phrase -> Phrase.parse(phrase, words, groups, negations)).toList();
  }

  /** Every word that cues and groups are written with. */
  static Set<String> vocabulary(List<Table> tables) {
    Set<String> vocabulary = new HashSet<>();
    tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
        .flatMap(cell -> Arrays.stream(cell.split("[\\s|&/+~_]+")))
        .filter(word -> word.matches("\\p{Ll}{2,}")).forEach(vocabulary::add);
    return vocabulary;
  }
}
