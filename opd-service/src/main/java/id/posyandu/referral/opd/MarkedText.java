package id.posyandu.referral.opd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which the words that led somewhere are marked. */
record MarkedText(List<Part> parts) {

  /** A stretch of the text, marked or not; all stretches together are the text. */
  record Part(String text, boolean marked) {}

  /** @param because phrases of the text, whatever their case and spaces; those that do not stand in it mark nothing */
  static MarkedText of(String text, List<String> because) {
    BitSet marked = new BitSet(text.length());
    for (String phrase : because) {
      if (!phrase.isBlank()) {
        Matcher found = pattern(phrase).matcher(text);
        while (found.find()) {
          marked.set(found.start(), found.end());
        }
      }
    }
    return new MarkedText(parts(text, marked));
  }

  private static Pattern pattern(String phrase) {
    String[] words = phrase.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      words[i] = Pattern.quote(words[i]);
    }
    return Pattern.compile(String.join("\\s+", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<Part> parts(String text, BitSet marked) {
    List<Part> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      boolean here = marked.get(start);
      int next = here ? marked.nextClearBit(start) : marked.nextSetBit(start);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      parts.add(new Part(text.substring(start, end), here));
      start = end;
    }
    return parts;
  }
}
