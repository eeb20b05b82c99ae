package id.posyandu.referral.reporting.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet a table, with a frozen heading; numbers are numbers, and a text is a text whatever it begins with. */
final class Xlsx {
  private static final String VERSION = "01.0000"; // the file format wants one

  private Xlsx() {}

  static byte[] bytes(List<Table> tables) {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "posyandu-referral", VERSION)) {
      for (var table : tables) {
        write(book.newWorksheet(table.name()), table);
      }
    } catch (IOException impossible) { // memory takes it
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private static void write(Worksheet sheet, Table table) {
    sheet.value(0, 0, table.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    write(sheet, 1, table.headings());
    sheet.range(1, 0, 1, table.headings().size() - 1).style().bold().wrapText(true).set();
    for (int row = 0; row < table.rows().size(); row++) {
      write(sheet, row + 2, table.rows().get(row));
    }
    sheet.freezePane(0, 2);
  }

  private static void write(Worksheet sheet, int row, List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof String text) {
        sheet.value(row, column, text);
      } else if (cell instanceof BigDecimal share) {
        sheet.value(row, column, share);
        sheet.style(row, column).format("0.00").set();
      } else if (cell instanceof Long number) {
        sheet.value(row, column, number);
      }
    }
  }
}
