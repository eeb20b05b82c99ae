package id.posyandu.referral.cities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a CSV table with a heading: commas, double quotes, empty lines and lines beginning with # left out. */
final class Table {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).setCommentMarker('#').get();

  private final String file;
  private final List<String> columns;
  private final Flaws flaws;

  private Table(String file, List<String> columns, Flaws flaws) {
    this.file = file;
    this.columns = columns;
    this.flaws = flaws;
  }

  /** The sound rows of a table, each read by the given function; everything else goes to the flaws. */
  static <T> List<T> read(
      TableFiles files, String file, List<String> columns, Flaws flaws, Function<Row, T> reading) {
    var text = files.text(file);
    if (text.isEmpty()) {
      flaws.add(file, "the file is missing");
      return List.of();
    }
    var read = new ArrayList<T>();
    for (var row : new Table(file, columns, flaws).rows(text.get())) {
      T value = reading.apply(row);
      if (!row.broken()) read.add(value);
    }
    return read;
  }

  private List<Row> rows(String text) {
    var rows = new ArrayList<Row>();
    long line = 1;
    try (var parser = CSVParser.parse(text, FORMAT)) {
      var records = parser.iterator();
      if (!isHeading(records.hasNext() ? records.next().toList() : List.of())) return rows;
      line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        var cells = records.next().toList();
        addRow(rows, parser.getCurrentLineNumber(), cells);
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException unreadable) {
      flaws.add(file, line, "cannot be read from here on, perhaps a quotation mark is left open");
    }
    return rows;
  }

  private boolean isHeading(List<String> cells) {
    if (cells.equals(columns)) return true;
    flaws.add(file, 1, "the heading is not %s but %s".formatted(String.join(",", columns), String.join(",", cells)));
    return false;
  }

  private void addRow(List<Row> rows, long line, List<String> cells) {
    if (cells.size() != columns.size()) {
      flaws.add(file, line, "has %d cells where %d are due".formatted(cells.size(), columns.size()));
      return;
    }
    var byColumn = new HashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) byColumn.put(columns.get(i), cells.get(i));
    var row = new Row(file, line, byColumn, flaws);
    row.refusePlaceholders(columns);
    rows.add(row);
  }
}
