package id.posyandu.referral.reporting.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** In what tables can be had. */
public enum TableFormat {
  CSV("text/csv;charset=UTF-8", tables -> Csv.bytes(tables.get(0))),
  XLSX(TableFormat.XLSX_TYPE, Xlsx::bytes);

  public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final Function<List<Table>, byte[]> writer;

  TableFormat(String mediaType, Function<List<Table>, byte[]> writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  private String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By the ending of its files. */
  public static Optional<TableFormat> find(String name) {
    return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
  }

  /**
   * @param name of the file, without its ending
   * @param tables CSV has room for the first one only
   */
  public ResponseEntity<byte[]> download(String name, Table... tables) {
    String file = name + "." + extension();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
        .body(writer.apply(List.of(tables)));
  }
}
