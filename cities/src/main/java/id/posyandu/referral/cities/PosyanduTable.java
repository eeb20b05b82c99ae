package id.posyandu.referral.cities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a city's register of posts, which may be empty: findings then name any post of a known kelurahan. */
final class PosyanduTable {

  private static final List<String> COLUMNS = List.of("code", "name", "from", "until");

  private PosyanduTable() {}

  static List<Posyandu> read(TableFiles files, String file, Set<String> areas, Flaws flaws) {
    var codes = new HashSet<String>();
    return Table.read(files, file, COLUMNS, flaws, row -> {
      var code = row.matching("code", Posyandu.CODE, "a registration number such as 35.76.03.1002.001");
      var span = row.span();
      var posyandu = new Posyandu(code, row.required("name"), span.from(), span.until());
      if (!row.broken() && !areas.contains(posyandu.area())) row.flaw("unknown area " + posyandu.area());
      if (!codes.add(code)) row.flaw("posyandu " + code + " is here twice");
      return posyandu;
    });
  }
}
