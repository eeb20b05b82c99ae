package id.posyandu.referral.cities;

import id.posyandu.referral.events.Urgency;
import java.util.List;

/** The ladders of one city: for clocks that ran out and for silence, by urgency. */
final class Ladders {

  private final List<LadderRow> rows;

  Ladders(List<LadderRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** That of the urgency where it has one, as a whole, else that of all; from the lowest level up. */
  List<Rung> of(LadderRow.Breach breach, Urgency urgency) {
    var known = urgency == Urgency.UNKNOWN ? Urgency.NORMAL : urgency;
    var own = rungs(breach, known.name());
    return own.isEmpty() ? rungs(breach, ClockRow.ANY) : own;
  }

  private List<Rung> rungs(LadderRow.Breach breach, String urgency) {
    return rows.stream()
        .filter(row -> row.breach() == breach && row.urgency().equals(urgency))
        .map(LadderRow::rung)
        .toList();
  }
}
