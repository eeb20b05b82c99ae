package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of realisations as spreadsheets write it: UTF-8 with or without a byte order mark, commas, semicolons or tabs,
 * a heading in any order. An empty cell is a number that is not known; 0 is nobody. A number is written without points.
 */
final class RealisationCsv {
  private static final List<String> COMPULSORY = List.of("area", "year", "quarter", "service", "mustServe", "served");
  private static final Set<String> NUMBERS =
      Set.of(
          "year", "quarter", "mustServe", "served",
          "quality.needed", "quality.fulfilled", "budget.allocated", "budget.realised");
  private static final Set<String> TEXTS = Set.of("area", "service", "problem", "plan", "status", "by", "reason");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,30}");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private RealisationCsv() {}

  /** @throws Refusal 400 when it is no text in UTF-8, 422 when the heading lacks something */
  static List<Row> rows(byte[] file) {
    String text = text(file);
    String heading = text.lines().findFirst().orElse("");
    var format = CSVFormat.DEFAULT.builder()
        .setDelimiter(delimiter(heading)).setTrim(true).setIgnoreEmptyLines(true).get();
    try (var parser = CSVParser.parse(text, format)) {
      return rows(parser);
    } catch (IOException impossible) { // a text in memory can be read
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Row> rows(CSVParser parser) {
    List<Row> rows = new ArrayList<>();
    long line = 1;
    try {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> columns = checked(records.hasNext() ? records.next().toList() : List.of());
      line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        rows.add(row(begins(record, parser), columns, record.toList()));
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException broken) {
      rows.add(Row.unreadable(line, Refusal.malformed("Can't be read from here on: perhaps a quotation mark is left open")));
    }
    return rows;
  }

  /** The parser knows where a record ends; a cell may hold line breaks. */
  private static long begins(CSVRecord record, CSVParser parser) {
    long breaks = record.stream().mapToLong(cell -> cell.chars().filter(one -> one == '\n').count()).sum();
    return parser.getCurrentLineNumber() - breaks;
  }

  private static Row row(long line, List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      return Row.unreadable(
          line, Refusal.malformed("Has %d cells where %d are due".formatted(cells.size(), columns.size())));
    }
    return new Row(line, () -> Body.of(json(columns, cells)));
  }

  private static ObjectNode json(List<String> columns, List<String> cells) {
    ObjectNode json = EventJson.MAPPER.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      boolean ours = NUMBERS.contains(columns.get(i)) || TEXTS.contains(columns.get(i));
      if (ours && !cells.get(i).isBlank()) {
        put(json, columns.get(i), cells.get(i));
      }
    }
    return json;
  }

  /** {@code quality.needed} lies in the object quality. What should be a number and is none stays text, to be refused. */
  private static void put(ObjectNode json, String column, String cell) {
    int dot = column.indexOf('.');
    ObjectNode in = dot < 0 ? json : json.withObject("/" + column.substring(0, dot));
    String member = column.substring(dot + 1);
    if (NUMBERS.contains(column) && WHOLE.matcher(cell).matches()) {
      in.put(member, new BigInteger(cell));
    } else {
      in.put(member, cell);
    }
  }

  private static List<String> checked(List<String> heading) {
    List<String> missing = COMPULSORY.stream().filter(column -> !heading.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw wrongHeading("lacks " + String.join(", ", missing) + "; the API document names all columns");
    }
    if (Set.copyOf(heading).size() < heading.size()) {
      throw wrongHeading("has a column twice");
    }
    return heading;
  }

  private static Refusal wrongHeading(String how) {
    return Refusal.invalid(List.of(new FieldError("/1", "the heading " + how)));
  }

  private static char delimiter(String heading) {
    if (heading.indexOf(';') >= 0) {
      return ';';
    }
    return heading.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw Refusal.malformed("The file is not in UTF-8; save it as CSV UTF-8");
    }
  }
}
