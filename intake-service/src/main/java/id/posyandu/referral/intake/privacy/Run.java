package id.posyandu.referral.intake.privacy;

import java.util.List;

/**
 * Digit groups of a text with nothing but separators between them.
 *
 * @param source the whole text
 * @param spans of the groups, each from (inclusive) and to (exclusive)
 * @param plus whether a plus sign stands before the first group, which then belongs to the run
 */
record Run(String source, List<int[]> spans, boolean plus) {

  static Run of(String source, List<int[]> spans) {
    int start = spans.get(0)[0];
    return new Run(source, spans, start > 0 && source.charAt(start - 1) == '+');
  }

  int from() {
    return spans.get(0)[0] - (plus ? 1 : 0);
  }

  int to() {
    return spans.get(spans.size() - 1)[1];
  }

  int groups() {
    return spans.size();
  }

  String text() {
    return source.substring(from(), to());
  }

  String group(int index) {
    return source.substring(spans.get(index)[0], spans.get(index)[1]);
  }

  int digits(int group) {
    String text = group(group);
    return text.codePointCount(0, text.length());
  }

  int digits() {
    return digits(0, groups() - 1);
  }

  int digits(int first, int last) {
    int sum = 0;
    for (int group = first; group <= last; group++) {
      sum += digits(group);
    }
    return sum;
  }

  /** The group with which the groups from the first one on have exactly so many digits; -1 if none. */
  int lastOf(int first, int wanted) {
    int sum = 0;
    for (int group = first; group < groups() && sum < wanted; group++) {
      sum += digits(group);
      if (sum == wanted) {
        return group;
      }
    }
    return -1;
  }

  Run before(int group) {
    return new Run(source, spans.subList(0, group), plus);
  }

  Run after(int group) {
    return new Run(source, spans.subList(group + 1, groups()), false);
  }

  String gapBefore(int group) {
    return source.substring(spans.get(group - 1)[1], spans.get(group)[0]);
  }

  /** The plus sign, unless the mask takes it along with the phone number that it begins. */
  String prefixBut(String mask) {
    return plus && !mask.equals(Masking.PHONE) ? "+" : "";
  }
}
