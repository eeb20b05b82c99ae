package id.posyandu.referral.cities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a city's duties and refuses two rows of equal weight on the same day. */
final class DutyTable {

  private static final List<String> COLUMNS = List.of("duty", "area", "opd", "unit", "from", "until", "source");

  private DutyTable() {}

  static List<DutyRow> read(
      TableFiles files, String file, Catalogue catalogue, Set<String> areas, Map<String, Opd> opds, Flaws flaws) {
    var earlier = new ArrayList<DutyRow>();
    return Table.read(files, file, COLUMNS, flaws, row -> {
      var duty = duty(row, file, catalogue, areas, opds);
      if (!row.broken()) refuseRival(row, duty, earlier);
      earlier.add(duty);
      return duty;
    });
  }

  private static DutyRow duty(Row row, String file, Catalogue catalogue, Set<String> areas, Map<String, Opd> opds) {
    var duty = row.required("duty");
    if (!row.broken() && !catalogue.knows(duty)) row.flaw("no category and no role of one is called '" + duty + "'");
    var area = row.text("area");
    if (!areas.contains(area)) row.flaw("unknown area '" + area + "'");
    var opd = opds.get(row.text("opd"));
    if (opd == null) row.flaw("unknown OPD '" + row.text("opd") + "'");
    row.required("source");
    var unit = row.text("unit").isEmpty() ? null : row.text("unit");
    return new DutyRow(duty, area, opd, unit, row.span(), file, row.line());
  }

  private static void refuseRival(Row row, DutyRow duty, List<DutyRow> earlier) {
    for (var other : earlier) {
      if (!duty.rivals(other)) continue;
      row.flaw("%s in %s is given on line %d already, for some of the same days"
          .formatted(duty.duty(), duty.area(), other.line()));
      return;
    }
  }
}
