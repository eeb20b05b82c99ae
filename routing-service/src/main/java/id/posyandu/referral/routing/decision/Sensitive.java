package id.posyandu.referral.routing.decision;

import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What no machine dismisses: violence, abuse, HIV, a child in danger. The reader promises it too; here it is held
 * whatever the reader of the day makes of a text. A word too many costs a person one look, a word too few a child.
 */
final class Sensitive {
  private static final Set<String> CATEGORIES = Set.of("TTL-N-PPA", "KES-HIV", "PDK-N-PERUNDUNGAN", "SOS-ANAK");

  /** Beginnings of words, prefixes included; not pukul, which is an hour more often than a blow. */
  private static final List<String> BEGINNINGS = List.of(
      "kekerasan", "kdrt", "aniaya", "dianiaya", "menganiaya", "nganiaya", "penganiaya",
      "dipukul", "memukul", "mukuli", "pukuli", "digebuk", "digebug", "gebuki", "dihajar", "ditampar", "diantem",
      "disiksa", "menyiksa", "nyiksa", "perkosa", "diperkosa", "memperkosa", "pemerkosa",
      "cabul", "dicabul", "mencabul", "pencabul", "leceh", "dileceh", "meleceh", "pelecehan",
      "rundung", "dirundung", "perundung", "bully", "dibully", "dibuli", "hiv", "odha", "odhiv",
      "terlantar", "telantar", "diterlantar", "ditelantar", "menelantar", "penelantar", "diculik", "penculik",
      "diancam");

  /** Words that begin many others. */
  private static final Set<String> WORDS = Set.of("aids", "arv", "siksa");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private Sensitive() {}

  static boolean touches(String text, Reading reading) {
    return reading.categories().stream().map(CategoryReading::category).anyMatch(CATEGORIES::contains)
        || text != null && WORD.matcher(text).results().map(MatchResult::group).anyMatch(Sensitive::isSensitive);
  }

  private static boolean isSensitive(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith);
  }
}
