package id.posyandu.referral.cities;

import static id.posyandu.referral.events.Urgency.EMERGENCY;
import static id.posyandu.referral.events.Urgency.NORMAL;
import static id.posyandu.referral.events.Urgency.URGENT;

import id.posyandu.referral.cities.LadderRow.Breach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads who is told of what lies too long, and checks that each ladder goes up, level by level and later and later. */
final class LadderTable {

  /** In a city's folder; where it has none, the one beside the folders holds. */
  static final String NAME = "escalation.csv";

  private static final String AT_ONCE = "at once";
  private static final List<String> COLUMNS = List.of("breach", "urgency", "level", "to", "after", "source");

  private LadderTable() {}

  static Ladders read(TableFiles files, String file, Flaws flaws) {
    var earlier = new ArrayList<LadderRow>();
    var ladders = new Ladders(Table.read(files, file, COLUMNS, flaws, row -> {
      var rung = rung(row);
      if (!row.broken()) refuseStumble(row, rung, earlier);
      if (!row.broken()) earlier.add(rung);
      return rung;
    }));
    for (var breach : Breach.values()) {
      for (var urgency : List.of(NORMAL, URGENT, EMERGENCY)) {
        if (ladders.of(breach, urgency).isEmpty()) flaws.add(file, "nobody is told of %s %s".formatted(urgency, breach));
      }
    }
    return ladders;
  }

  private static LadderRow rung(Row row) {
    var breach = row.oneOf("breach", List.of(Breach.values()));
    var urgency = row.matching("urgency", "\\*|NORMAL|URGENT|EMERGENCY", "NORMAL, URGENT, EMERGENCY or *");
    var level = row.matching("level", "[1-9]", "a number from 1 to 9");
    var to = row.required("to");
    row.required("source");
    var after = after(row, breach, urgency);
    return new LadderRow(breach, urgency, new Rung(row.broken() ? 0 : Integer.parseInt(level), to, after));
  }

  private static Limit after(Row row, Breach breach, String urgency) {
    var text = row.text("after");
    if (text.equals(AT_ONCE) && breach == Breach.OVERDUE) return null;
    if (!Limit.isLimit(text)) {
      row.flaw("'after' is not %sP2D (working days) or PT30M but '%s'"
          .formatted(breach == Breach.OVERDUE ? "'at once', " : "", text));
      return null;
    }
    var after = new Limit(text);
    if (breach == Breach.SILENT && !after.inDays()) row.flaw("silence is counted in working days, not " + text);
    if (breach == Breach.OVERDUE && urgency.equals(EMERGENCY.name()) && after.inDays()) {
      row.flaw("an emergency is counted on the clock, not in working days such as " + text);
    }
    return after;
  }

  /** Levels of one ladder stand below one another, each one higher and later than the one before. */
  private static void refuseStumble(Row row, LadderRow next, List<LadderRow> earlier) {
    var below = earlier.stream().filter(next::isOfLadder).reduce((first, last) -> last).map(LadderRow::rung);
    int due = below.map(rung -> rung.level() + 1).orElse(1);
    if (next.rung().level() != due) {
      row.flaw("level %d of %s %s stands where level %d is due"
          .formatted(next.rung().level(), next.urgency(), next.breach(), due));
    } else if (below.isPresent() && !isLater(next.rung().after(), below.get().after())) {
      row.flaw("'after' (%s) is not later than that of level %d (%s)"
          .formatted(row.text("after"), due - 1, below.get().after() == null ? AT_ONCE : below.get().after()));
    }
  }

  /** Working days and hours can't be told apart by length alone: a ladder counts in one of them. */
  private static boolean isLater(Limit after, Limit before) {
    if (after == null || before == null) return before == null && after != null;
    return after.inDays() == before.inDays()
        && Duration.parse(after.text()).compareTo(Duration.parse(before.text())) > 0;
  }
}
