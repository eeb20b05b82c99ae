package id.posyandu.referral.routing.reading;

import java.util.List;

/**
 * A text as the rules see it.
 *
 * @param placed the words, without those that only say where or when something is
 * @param hits what speaks for a category
 * @param dismissing what speaks for no finding
 */
record Analysis(String text, List<Word> words, List<Word> placed, List<Cue.Hit> hits, List<Cue.Hit> dismissing) {

  static Analysis of(String text, Rules rules) {
    List<Word> words = rules.words().of(text);
    List<Word> placed = Cues.withoutPlaces(words, rules.places());
    return new Analysis(text, words, placed, rules.cues().in(placed), rules.dismissals().in(words));
  }

  /** The words as they stand in the text. */
  List<String> written() {
    return words.stream().map(word -> text.substring(word.start(), word.end())).toList();
  }
}
