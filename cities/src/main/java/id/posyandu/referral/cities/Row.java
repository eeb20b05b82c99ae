package id.posyandu.referral.cities;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One line of a table. A cell that cannot be understood is a flaw of the line, which is then left out. */
final class Row {

  /** What a cell begins with that was laid out for somebody to fill in, and was not yet. */
  static final String PLACEHOLDER = "?";

  private final String file;
  private final long line;
  private final Map<String, String> cells;
  private final Flaws flaws;
  private boolean broken;

  Row(String file, long line, Map<String, String> cells, Flaws flaws) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.flaws = flaws;
  }

  /** The cell, "" when it is empty. */
  String text(String column) {
    return cells.get(column);
  }

  String required(String column) {
    var text = text(column);
    if (text.isEmpty()) flaw("'%s' is empty".formatted(column));
    return text;
  }

  String matching(String column, String pattern, String meaning) {
    var text = text(column);
    if (!text.matches(pattern)) flaw("'%s' is not %s but '%s'".formatted(column, meaning, text));
    return text;
  }

  /** The cell as a list, its members separated by semicolons. */
  List<String> list(String column) {
    return Arrays.stream(text(column).split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  boolean yes(String column) {
    return matching(column, "yes|no", "yes or no").equals("yes");
  }

  LocalDate date(String column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException notADate) {
      flaw("'%s' is no date such as 2026-11-23 but '%s'".formatted(column, text(column)));
      return LocalDate.MIN;
    }
  }

  /** The columns from and until; left empty, they stand for ever before and ever after. */
  Span span() {
    var from = text("from").isEmpty() ? LocalDate.MIN : date("from");
    var until = text("until").isEmpty() ? LocalDate.MAX : date("until");
    if (!broken && !from.isBefore(until)) flaw("'until' (%s) is not after 'from' (%s)".formatted(until, from));
    return new Span(from, until);
  }

  <E extends Enum<E>> E oneOf(String column, List<E> known) {
    for (var one : known) {
      if (one.name().equals(text(column))) return one;
    }
    flaw("'%s' is none of %s but '%s'".formatted(column, known, text(column)));
    return known.get(0);
  }

  void refusePlaceholders(List<String> columns) {
    var unfilled = columns.stream()
        .filter(column -> text(column).startsWith(PLACEHOLDER))
        .map(column -> "'%s' (%s)".formatted(column, text(column).substring(PLACEHOLDER.length()).strip()))
        .toList();
    if (!unfilled.isEmpty()) flaw("yet to be filled in: " + String.join(", ", unfilled));
  }

  void flaw(String what) {
    broken = true;
    flaws.add(file, line, what);
  }

  boolean broken() {
    return broken;
  }

  /** Where it stands, for the words of a later row that quarrels with it. */
  long line() {
    return line;
  }
}
