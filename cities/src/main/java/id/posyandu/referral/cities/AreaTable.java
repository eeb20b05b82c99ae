package id.posyandu.referral.cities;

import static id.posyandu.referral.cities.AreaLevel.KECAMATAN;
import static id.posyandu.referral.cities.AreaLevel.KELURAHAN;
import static id.posyandu.referral.cities.AreaLevel.KOTA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a city's areas and checks that they form one tree below the city. */
final class AreaTable {

  private static final List<String> COLUMNS = List.of("code", "name", "level", "parent", "aliases");
  private static final List<AreaLevel> LEVELS = List.of(KELURAHAN, KECAMATAN, KOTA);
  private static final Map<AreaLevel, String> CODES = Map.of(
      KOTA, "\\d{2}\\.\\d{2}",
      KECAMATAN, "\\d{2}\\.\\d{2}\\.\\d{2}",
      KELURAHAN, "\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");

  private AreaTable() {}

  static List<AreaRow> read(TableFiles files, String file, CityFile city, Flaws flaws) {
    var lineOf = new HashMap<String, Long>();
    var rows = Table.read(files, file, COLUMNS, flaws, row -> {
      var area = area(row, city);
      var earlier = lineOf.putIfAbsent(area.code(), row.line());
      if (earlier != null) row.flaw("area %s stands on line %d already".formatted(area.code(), earlier));
      return new AreaRow(area, row.list("aliases"), file, row.line());
    });
    refuseOrphans(rows, flaws);
    if (rows.stream().noneMatch(row -> row.area().level() == KELURAHAN)) flaws.add(file, "there is no kelurahan");
    if (!rows.isEmpty() && !lineOf.containsKey(city.code())) {
      flaws.add(file, "the city itself, " + city.code() + ", is missing");
    }
    return rows;
  }

  private static Area area(Row row, CityFile city) {
    var level = row.oneOf("level", LEVELS);
    var code = row.matching("code", CODES.get(level), "the code of a " + level);
    if (!row.broken() && !Area.liesIn(code, city.code())) row.flaw(code + " does not lie in " + city.code());
    var parent = row.required("parent");
    if (!row.broken() && !parent.equals(parentOf(code, level))) {
      row.flaw("the parent of %s is %s, not '%s'".formatted(code, parentOf(code, level), parent));
    }
    return new Area(code, row.required("name"), level, parent);
  }

  private static String parentOf(String code, AreaLevel level) {
    return level == KOTA ? Area.WHOLE_INSTALLATION : code.substring(0, code.lastIndexOf('.'));
  }

  private static void refuseOrphans(List<AreaRow> rows, Flaws flaws) {
    Set<String> known = rows.stream().map(row -> row.area().code()).collect(Collectors.toSet());
    for (var row : rows) {
      var parent = row.area().parent();
      if (row.area().level() == KELURAHAN && !known.contains(parent)) {
        flaws.add(row.file(), row.line(), "unknown parent " + parent);
      }
    }
  }
}
