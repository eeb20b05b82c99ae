package id.posyandu.referral.cities;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds kelurahan by what people call them. Forgives case, spaces, dots, the word "kelurahan" and a slip of the
 * keyboard; the better the match, the earlier it comes.
 */
final class AreaNames {

  private static final int NO_MATCH = 9;

  private final List<Entry> entries;

  AreaNames(List<AreaRow> rows) {
    entries = rows.stream()
        .filter(row -> row.area().level() == AreaLevel.KELURAHAN)
        .map(row -> new Entry(row.area(), spellings(row)))
        .toList();
  }

  List<Area> find(String query, int limit) {
    var wanted = letters(query.strip().toLowerCase(Locale.ROOT).replaceFirst("^(kelurahan|kel\\.?)\\s+", ""));
    if (wanted.isEmpty()) return List.of();
    return entries.stream()
        .map(entry -> new Hit(entry.area, entry.distance(wanted)))
        .filter(hit -> hit.distance < NO_MATCH)
        .sorted(comparingInt(Hit::distance).thenComparing(Hit::name).thenComparing(hit -> hit.area.code()))
        .limit(limit)
        .map(Hit::area)
        .toList();
  }

  private static List<String> spellings(AreaRow row) {
    return Stream.concat(Stream.of(row.area().name()), row.aliases().stream()).map(AreaNames::letters).toList();
  }

  /** "Gunung Gedangan", "gununggedangan" and "GUNUNG-GEDANGAN" are one name. */
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private record Hit(Area area, int distance) {

    String name() {
      return area.name();
    }
  }

  private record Entry(Area area, List<String> spellings) {

    int distance(String wanted) {
      if (letters(area.code()).equals(wanted)) return 0;
      return spellings.stream().mapToInt(spelling -> distance(wanted, spelling)).min().orElse(NO_MATCH);
    }

    /** 0 the name itself, 1 its beginning, 2 a part of it, above that as many slips as there are. */
    private static int distance(String wanted, String spelling) {
      if (spelling.equals(wanted)) return 0;
      if (spelling.startsWith(wanted)) return 1;
      if (wanted.length() >= 3 && spelling.contains(wanted)) return 2;
      int slips = Slips.between(wanted, spelling);
      return slips <= Slips.forgiven(wanted) ? 2 + slips : NO_MATCH;
    }
  }
}
