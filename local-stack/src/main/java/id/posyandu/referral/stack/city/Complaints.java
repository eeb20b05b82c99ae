package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An office's file of old complaints, as spreadsheets write it: commas, semicolons or tabs; with or without a byte order
 * mark; in UTF-8 or, from older ones, in Windows-1252; texts of several lines in quotation marks.
 */
final class Complaints {
  private static final long LARGEST = 64L << 20; // it is read whole
  private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String ZIPPED = "PK\u0003\u0004";

  private final String text;

  private Complaints(String text) {
    this.text = text;
  }

  static Complaints in(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refused("There is no file %s", file);
    }
    if (Files.size(file) > LARGEST) {
      throw new Refused("%s is larger than 64 MiB: rehearse a part of it", file);
    }
    String text = decoded(Files.readAllBytes(file));
    if (text.startsWith(ZIPPED)) {
      throw new Refused("%s is a workbook: save it as CSV first", file);
    }
    return new Complaints(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, OF_OLD_SPREADSHEETS);
    }
  }

  /** @param column of the text; where none is named, the one with a usual heading */
  void read(Optional<String> column, Consumer<Complaint> reader) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, format())) {
      Iterator<CSVRecord> records = parser.iterator();
      Columns columns = Columns.of(records.hasNext() ? records.next().toList() : List.of(), column);
      long line = parser.getCurrentLineNumber() + 1;
      while (hasNext(records, line, reader)) {
        List<String> cells = records.next().toList();
        if (!cells.equals(List.of(""))) {
          reader.accept(columns.complaint(line, cells));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    }
  }

  private static boolean hasNext(Iterator<CSVRecord> records, long line, Consumer<Complaint> reader) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException broken) {
      reader.accept(Complaint.bad(line, "cannot be read from here on"));
      return false;
    }
  }

  private CSVFormat format() {
    return CSVFormat.DEFAULT.builder()
        .setDelimiter(delimiter())
        .setIgnoreEmptyLines(false) // so that lines are counted as an editor counts them
        .setLenientEof(true)
        .setTrailingData(true)
        .get();
  }

  /** The one that the heading uses most. */
  private char delimiter() {
    String heading = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max((a, b) -> Long.compare(count(heading, a), count(heading, b)))
        .filter(most -> count(heading, most) > 0)
        .orElse(',');
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(one -> one == wanted).count();
  }
}
