package id.posyandu.referral.reporting.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

  private Csv() {}

  static byte[] bytes(Table table) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(table.headings());
      for (List<Object> row : table.rows()) {
        printer.printRecord(row.stream().map(Csv::harmless));
      }
    } catch (IOException impossible) { // memory takes it
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would take for a formula, and run, gets the apostrophe by which it stays a text. */
  static Object harmless(Object cell) {
    boolean formula = cell instanceof String text && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
