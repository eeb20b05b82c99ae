package id.posyandu.referral.stack.city;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which column of a complaints file is which, by its heading; case and spaces at the ends do not matter. */
record Columns(List<String> heading, int text, int area) {
  private static final List<String> TEXT = List.of("text", "isi", "laporan", "keluhan", "isi laporan", "pengaduan", "aduan");
  private static final List<String> AREA = List.of("area", "wilayah", "kelurahan", "kode wilayah");
  private static final int NONE = -1;

  /**
   * @param wanted the text's column where a person names it
   * @throws Refused when there is no such column, naming those that there are
   */
  static Columns of(List<String> cells, Optional<String> wanted) {
    List<String> heading = cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> names = wanted.map(name -> List.of(name.strip().toLowerCase(Locale.ROOT))).orElse(TEXT);
    int text = first(names, heading);
    if (text == NONE) {
      throw new Refused("No column is called %s: name the one with the text by --column NAME. The heading is: %s",
          String.join(", ", names), String.join(" | ", cells.stream().map(Shown::of).toList()));
    }
    return new Columns(heading, text, first(AREA, heading));
  }

  private static int first(List<String> names, List<String> heading) {
    return names.stream().map(heading::indexOf).filter(at -> at != NONE).findFirst().orElse(NONE);
  }

  /** Cells beyond the heading are a comma that nobody quoted: they are text where the text comes last. */
  Complaint complaint(long line, List<String> cells) {
    boolean textIsLast = text == heading.size() - 1;
    if (cells.size() > heading.size() && !textIsLast) {
      return Complaint.bad(line, "%d cells where %d are due".formatted(cells.size(), heading.size()));
    }
    if (cells.size() <= text) {
      return Complaint.bad(line, "no text");
    }
    String words = String.join(", ", textIsLast ? cells.subList(text, cells.size()) : List.of(cells.get(text)));
    String place = area == NONE || cells.size() <= area ? "" : cells.get(area);
    return new Complaint(line, words.strip(), place.strip(), flaw(words.strip()));
  }

  /** As intake takes texts: 3 to 4000 characters. */
  private static String flaw(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < 3) {
      return length == 0 ? "no text" : "a text of less than 3 characters";
    }
    return length > 4000 ? "a text of more than 4000 characters; perhaps a quotation mark is left open" : null;
  }
}
