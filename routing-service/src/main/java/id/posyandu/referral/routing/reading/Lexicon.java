package id.posyandu.referral.routing.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns a chat, Javanese, Sundanese, Jambi or Sambas word into standard Indonesian words.
 *
 * <p>A word that stands in a table is translated by it. Any other is tried in the shapes that the regional sound laws
 * allow ({@code keluarge}, {@code kareno}, {@code sumor}, {@code anake}) and taken for the first shape that is known. A
 * word unknown in every shape stays as it is.
 */
final class Lexicon {

  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final List<String> ENDINGS =
      List.of("nya", "nyo", "nye", "ne", "na", "ku", "mu", "lah", "kah", "pun", "an", "i", "e", "o");
  private static final List<String> NASALS = List.of("me", "men", "mem", "meng", "meny");
  private static final int SHORTEST_GUESS = 4;
  /** As in {@code kknya, wcne}. */
  private static final int SHORTEST_BEFORE_NYA = 2;

  private final Map<String, List<String>> translations = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  Lexicon(List<Table> tables, Collection<String> vocabulary) {
    known.addAll(vocabulary);
    tables.stream().flatMap(table -> table.rows().stream()).forEach(this::learn);
  }

  private void learn(Table.Row row) {
    List<String> standard = List.of(row.required(1).split(" "));
    for (String word : row.required(0).split("[| ]+")) {
      List<String> before = translations.putIfAbsent(word, standard);
      if (before != null && !before.equals(standard)) {
        throw row.wrong(word + " already means " + String.join(" ", before));
      }
    }
    known.addAll(standard);
  }

  List<String> standard(String written) {
    String word = STRETCHED.matcher(written).replaceAll("$1");
    return look(word).or(() -> guess(word)).orElse(List.of(word));
  }

  /** Whether a table says that the word means another: then no cue may be written with it. */
  boolean translates(String word) {
    return !translations.getOrDefault(word, List.of(word)).equals(List.of(word));
  }

  private Optional<List<String>> look(String word) {
    List<String> translation = translations.get(word);
    if (translation != null) {
      return Optional.of(translation);
    }
    return known.contains(word) ? Optional.of(List.of(word)) : Optional.empty();
  }

  private Optional<List<String>> guess(String word) {
    if (word.length() < SHORTEST_GUESS || Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    return shapes(word).map(this::look).flatMap(Optional::stream).findFirst();
  }

  private static Stream<String> shapes(String word) {
    Stream<String> bare = ENDINGS.stream().filter(word::endsWith)
        .filter(end -> word.length() - end.length() >= (end.startsWith("n") ? SHORTEST_BEFORE_NYA : SHORTEST_GUESS))
        .map(end -> cut(word, end));
    return Stream.concat(Stream.of(word), bare).flatMap(Lexicon::sounds).distinct();
  }

  private static Stream<String> sounds(String word) {
    Stream<String> nasal = NASALS.stream().map(prefix -> prefix + word);
    Stream<String> prefixed = Stream.of("di", "ke", "ter", "ber", "se")
        .filter(word::startsWith).map(prefix -> word.substring(prefix.length()))
        .filter(rest -> rest.length() >= SHORTEST_GUESS);
    return Stream.of(
            Stream.of(word, finalA(word), lastVowel(word, 'o', 'u'), lastVowel(word, 'e', 'i'), lastVowel(word, 'e', 'a')),
            nasal, prefixed.flatMap(rest -> Stream.of(rest, finalA(rest), lastVowel(rest, 'o', 'u'))))
        .flatMap(shape -> shape);
  }

  private static String cut(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  /** Jambi writes samo, Sambas same, where the standard has sama. */
  private static String finalA(String word) {
    return word.endsWith("o") || word.endsWith("e") ? word.substring(0, word.length() - 1) + "a" : word;
  }

  /** Sambas and Jambi lower the vowel of the last syllable: sumor, takot, puteh. */
  private static String lastVowel(String word, char from, char to) {
    int at = word.lastIndexOf(from);
    return at < word.length() - 3 ? word : word.substring(0, Math.max(at, 0)) + to + word.substring(at + 1);
  }
}
