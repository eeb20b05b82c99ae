package id.posyandu.referral.cities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who holds what in one city, with the days from and until which it was so: an old finding keeps its old holder. */
final class Duties {

  private final Catalogue catalogue;
  private final List<DutyRow> rows;

  Duties(Catalogue catalogue, List<DutyRow> rows) {
    this.catalogue = catalogue;
    this.rows = List.copyOf(rows);
  }

  List<Duty> all(String area, LocalDate on) {
    return catalogue.all().stream().flatMap(category -> duty(category, area, on).stream()).toList();
  }

  Optional<Duty> duty(String category, String area, LocalDate on) {
    return catalogue.category(category).flatMap(known -> duty(known, area, on));
  }

  private Optional<Duty> duty(Category category, String area, LocalDate on) {
    return holder(category, area, on)
        .map(row -> new Duty(category.code(), row.opd(), row.unit(), support(category, row.opd(), area, on)));
  }

  Optional<String> rowOf(String category, String area, LocalDate on) {
    return catalogue.category(category)
        .flatMap(known -> holder(known, area, on))
        .map(row -> "%s line %d".formatted(row.file(), row.line()));
  }

  Optional<DutyRow> holder(Category category, String area, LocalDate on) {
    return inForce(area, on)
        .filter(row -> row.duty().equals(category.code()) || row.duty().equals(category.leadRole()))
        .max(DutyRow.weakestFirstFor(category));
  }

  private List<Opd> support(Category category, Opd lead, String area, LocalDate on) {
    return category.supportRoles().stream()
        .flatMap(role -> inForce(area, on)
            .filter(row -> row.duty().equals(role))
            .max(DutyRow.weakestFirstFor(category))
            .map(DutyRow::opd)
            .stream())
        .filter(opd -> !opd.equals(lead))
        .distinct()
        .toList();
  }

  private Stream<DutyRow> inForce(String area, LocalDate on) {
    return rows.stream().filter(row -> row.span().contains(on) && Area.liesIn(area, row.area()));
  }

  /** The days, from the given one on, at which any duty may change hands. */
  List<LocalDate> turningDays(LocalDate today) {
    var changes = rows.stream().flatMap(row -> Stream.of(row.span().from(), row.span().until()));
    return Stream.concat(Stream.of(today), changes.filter(day -> day.isAfter(today) && !day.equals(LocalDate.MAX)))
        .distinct()
        .sorted()
        .toList();
  }
}
