package id.posyandu.referral.kit.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a text, and the number of that to which its words led.
 *
 * @param mark from 1; 0 where they led to nothing
 */
public record Marked(String text, int mark) {

  /**
   * The whole text in pieces, in its order.
   *
   * @param text may be null (erased)
   * @param words quotes from the text for each mark, whatever their case and spaces; those that do not stand in it mark
   *     nothing, and where two overlap, the first has the place
   */
  public static List<Marked> in(String text, List<List<String>> words) {
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
    if (quote.isBlank()) {
      return;
    }
    Matcher found = pattern(quote).matcher(text);
    while (found.find()) {
      for (int i = found.start(); i < found.end(); i++) {
        marks[i] = marks[i] == 0 ? mark : marks[i];
      }
    }
  }

  private static Pattern pattern(String quote) {
    String words = Arrays.stream(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
  public static List<Marked> beginning(List<Marked> pieces, int most) {
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
