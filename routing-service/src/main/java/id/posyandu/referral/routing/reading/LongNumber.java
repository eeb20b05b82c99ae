package id.posyandu.referral.routing.reading;

/**
 * A number that could name a person (NIK, KK, telephone), however it is spaced or half hidden by {@code x}. By hand and
 * not by a pattern: a pattern that repeats a group recurses, and 4,000 digits then end a thread's stack.
 */
final class LongNumber {

  private static final int SHORTEST = 8;
  private static final int WIDEST_GAP = 3;
  private static final String GAP = " \t\n\u000B\f\r.()xX*_/-";
  private static final String HIDING = "xX*";
  private static final int SHORTEST_HIDING = 3;

  private LongNumber() {}

  /** The place after the one that begins here, or -1 where none does. */
  static int endAt(String text, int at) {
    int first = at < text.length() && text.charAt(at) == '+' ? at + 1 : at;
    if (!isDigit(text, first)) {
      return -1;
    }
    int end = endOfSpaced(text, first);
    return end >= 0 || first > at ? end : endOfHidden(text, at);
  }

  /** {@code 3576 0112 3456 0001, 0812-3456-7890}. */
  private static int endOfSpaced(String text, int first) {
    int digits = 1;
    int end = first + 1;
    for (int next = afterGap(text, end); isDigit(text, next); next = afterGap(text, end)) {
      digits++;
      end = next + 1;
    }
    while (digits >= SHORTEST && isOneOf(HIDING, text, end)) {
      end++;
    }
    return digits >= SHORTEST ? end : -1;
  }

  private static int afterGap(String text, int from) {
    int at = from;
    while (at < from + WIDEST_GAP && isOneOf(GAP, text, at)) {
      at++;
    }
    return at;
  }

  /** {@code 08xxx, 3576-xxxx-0001}. */
  private static int endOfHidden(String text, int at) {
    if (!isDigit(text, at + 1)) {
      return -1;
    }
    int end = at + 2;
    int hiding = 0;
    boolean hides = false;
    while (isDigit(text, end) || text.startsWith("-", end) || isOneOf(HIDING, text, end)) {
      hiding = isOneOf(HIDING, text, end) ? hiding + 1 : 0;
      hides |= hiding >= SHORTEST_HIDING;
      end++;
    }
    return hides ? end : -1;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isOneOf(String signs, String text, int at) {
    return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }
}
