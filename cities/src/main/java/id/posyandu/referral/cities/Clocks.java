package id.posyandu.referral.cities;

import static java.util.Comparator.comparing;

import id.posyandu.referral.events.Urgency;
import java.util.List;
import java.util.Optional;

/** How long an OPD of one city has, by category and urgency. */
final class Clocks {

  private final List<ClockRow> rows;

  Clocks(List<ClockRow> rows) {
    this.rows = List.copyOf(rows);
  }

  Optional<Limits> limits(String category, Urgency urgency) {
    var known = urgency == Urgency.UNKNOWN ? Urgency.NORMAL : urgency;
    return rows.stream()
        .filter(row -> row.appliesTo(category, known))
        .max(comparing(ClockRow::weight))
        .map(ClockRow::limits);
  }
}
