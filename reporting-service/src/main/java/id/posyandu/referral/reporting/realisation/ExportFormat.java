package id.posyandu.referral.reporting.realisation;

import java.util.Locale;
import java.util.function.Function;

/** In what an export can be had. */
enum ExportFormat {
  CSV("text/csv;charset=UTF-8", CsvExport::bytes),
  XLSX(ExportFormat.XLSX_TYPE, XlsxExport::bytes);

  static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final Function<ExportTable, byte[]> writer;

  ExportFormat(String mediaType, Function<ExportTable, byte[]> writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  byte[] write(ExportTable table) {
    return writer.apply(table);
  }
}
