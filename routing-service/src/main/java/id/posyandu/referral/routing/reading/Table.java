package id.posyandu.referral.routing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A data file: tab-separated, UTF-8, {@code #} begins a comment line. */
record Table(String name, String content) {

  /** One line of a table; every complaint about it names file and line. */
  record Row(String table, int line, List<String> cells) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    String required(int column) {
      if (cell(column).isEmpty()) {
        throw wrong("column " + (column + 1) + " is empty");
      }
      return cell(column);
    }

    IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(table + " line " + line + ": " + why);
    }
  }

  static Table shipped(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/reading/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + name);
      }
      return new Table(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Row> rows() {
    List<String> lines = content.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
        .mapToObj(i -> new Row(name, i + 1, List.of(lines.get(i).split("\t", -1)).stream().map(String::strip).toList()))
        .toList();
  }
}
