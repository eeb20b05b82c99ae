package id.posyandu.referral.cities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a city's departments. */
final class OpdTable {

  private static final List<String> COLUMNS = List.of("code", "name", "external", "source");

  private OpdTable() {}

  static Map<String, Opd> read(TableFiles files, String file, CityFile city, Flaws flaws) {
    var opds = new LinkedHashMap<String, Opd>();
    var prefix = city.code().replace(".", "") + "-";
    Table.read(files, file, COLUMNS, flaws, row -> {
      var code = row.matching("code", prefix + "[a-z0-9]+", "%s and a short name in small letters".formatted(prefix));
      var opd = new Opd(code, row.required("name"), city.code(), row.yes("external"));
      if (opds.putIfAbsent(code, opd) != null) row.flaw("OPD " + code + " is here twice");
      return opd;
    });
    return opds;
  }
}
