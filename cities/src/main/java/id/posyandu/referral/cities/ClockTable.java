package id.posyandu.referral.cities;

import static id.posyandu.referral.events.Urgency.EMERGENCY;
import static id.posyandu.referral.events.Urgency.NORMAL;
import static id.posyandu.referral.events.Urgency.URGENT;

import id.posyandu.referral.events.Urgency;
import java.util.HashSet;
import java.util.List;

/** Reads a city's clocks and checks that every category has its limits, however urgent it is. */
final class ClockTable {

  private static final List<String> COLUMNS = List.of("category", "urgency", "respond", "finish", "source");
  private static final List<Urgency> URGENCIES = List.of(NORMAL, URGENT, EMERGENCY);

  private ClockTable() {}

  static Clocks read(TableFiles files, String file, Catalogue catalogue, Flaws flaws) {
    var keys = new HashSet<String>();
    var clocks = new Clocks(Table.read(files, file, COLUMNS, flaws, row -> {
      var clock = clock(row, catalogue);
      if (!keys.add(clock.category() + " " + clock.urgency())) {
        row.flaw("%s with %s is here twice".formatted(clock.category(), clock.urgency()));
      }
      return clock;
    }));
    for (var urgency : URGENCIES) refuseGaps(clocks, urgency, file, catalogue, flaws);
    refuseSlowEmergencies(clocks, file, catalogue, flaws);
    return clocks;
  }

  /** By whatever row: an emergency does not wait for Monday. */
  private static void refuseSlowEmergencies(Clocks clocks, String file, Catalogue catalogue, Flaws flaws) {
    var slow = catalogue.all().stream()
        .map(Category::code)
        .filter(category -> clocks.limits(category, EMERGENCY).filter(Limits::anyInDays).isPresent())
        .toList();
    if (!slow.isEmpty()) {
      flaws.add(file, "an EMERGENCY is counted on the clock, not in working days: " + String.join(", ", slow));
    }
  }

  private static ClockRow clock(Row row, Catalogue catalogue) {
    var category = row.required("category");
    if (!category.equals(ClockRow.ANY) && catalogue.category(category).isEmpty()) {
      row.flaw("no category is called '" + category + "'");
    }
    var urgency = row.matching("urgency", "\\*|NORMAL|URGENT|EMERGENCY", "NORMAL, URGENT, EMERGENCY or *");
    return new ClockRow(category, urgency, new Limits(limit(row, "respond"), limit(row, "finish")));
  }

  private static Limit limit(Row row, String column) {
    if (Limit.isLimit(row.text(column))) return new Limit(row.text(column));
    row.flaw("'%s' is no limit such as P5D (working days) or PT24H but '%s'".formatted(column, row.text(column)));
    return null;
  }

  private static void refuseGaps(Clocks clocks, Urgency urgency, String file, Catalogue catalogue, Flaws flaws) {
    var without = catalogue.all().stream()
        .map(Category::code)
        .filter(category -> clocks.limits(category, urgency).isEmpty())
        .toList();
    if (!without.isEmpty()) flaws.add(file, "no limits with %s for %s".formatted(urgency, String.join(", ", without)));
  }
}
