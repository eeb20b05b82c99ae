package id.posyandu.referral.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, and the number of the suggestion to which its words led.
 *
 * @param mark from 1; 0 where they led to none
 */
record Marked(String text, int mark) {

  /**
   * The whole text in pieces, in its order.
   *
   * @param text may be null (erased)
   * @param words by suggestion, quotes from the text; where two of them overlap, the first has the place
   */
  static List<Marked> in(String text, List<List<String>> words) {
    if (text == null) {
      return List.of();
    }
    int[] marks = new int[text.length()];
    for (int at = 0; at < words.size(); at++) {
      for (String quote : words.get(at)) {
        mark(text, quote, at + 1, marks);
      }
    }
    return pieces(text, marks);
  }

  private static void mark(String text, String quote, int mark, int[] marks) {
    for (int from = 0; !quote.isEmpty() && from + quote.length() <= text.length(); from++) {
      if (marks[from] == 0 && text.regionMatches(true, from, quote, 0, quote.length())) {
        for (int i = from; i < from + quote.length(); i++) {
          marks[i] = marks[i] == 0 ? mark : marks[i];
        }
      }
    }
  }

  private static List<Marked> pieces(String text, int[] marks) {
    List<Marked> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || marks[at] != marks[from]) {
        pieces.add(new Marked(text.substring(from, at), marks[from]));
        from = at;
      }
    }
    return pieces;
  }

  /** As much of them as fits in that many characters, with an ellipsis where something is left out. */
  static List<Marked> beginning(List<Marked> pieces, int most) {
    List<Marked> shown = new ArrayList<>();
    int left = most;
    for (Marked piece : pieces) {
      if (piece.text.length() > left) {
        int end = left > 0 && Character.isHighSurrogate(piece.text.charAt(left - 1)) ? left - 1 : left;
        shown.add(new Marked(piece.text.substring(0, end) + "…", piece.mark));
        return shown;
      }
      shown.add(piece);
      left -= piece.text.length();
    }
    return shown;
  }
}
