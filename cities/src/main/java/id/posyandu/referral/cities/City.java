package id.posyandu.referral.cities;

import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One city: its departments, who of them holds what on which day, and how long they have. */
public final class City {

  private final CityFile identity;
  private final List<AreaRow> areas;
  private final List<Opd> opds;
  private final Duties duties;
  private final Clocks clocks;
  private final Ladders ladders;
  private final WorkingDays workingDays;
  private final List<Posyandu> posyandu;

  City(
      CityFile identity,
      List<AreaRow> areas,
      List<Opd> opds,
      Duties duties,
      Clocks clocks,
      Ladders ladders,
      WorkingDays workingDays,
      List<Posyandu> posyandu) {
    this.identity = identity;
    this.areas = List.copyOf(areas);
    this.opds = List.copyOf(opds);
    this.duties = duties;
    this.clocks = clocks;
    this.ladders = ladders;
    this.workingDays = workingDays;
    this.posyandu = List.copyOf(posyandu);
  }

  /** Its area code, such as 35.76. */
  public String code() {
    return identity.code();
  }

  public String name() {
    return identity.name();
  }

  public ZoneId zone() {
    return identity.zone();
  }

  /** What its case numbers begin with, such as MJK. */
  public String prefix() {
    return identity.prefix();
  }

  public List<EmergencyNumber> emergencyNumbers() {
    return identity.emergencyNumbers();
  }

  public List<Opd> opds() {
    return opds;
  }

  /**
   * Who holds a category in an area on a day: a row for the category beats one for its role, then the narrower area
   * wins. Nobody is an answer only for an unknown category, for an area of another city, or for a day before the
   * tables begin.
   */
  public Optional<Duty> duty(String category, String area, LocalDate on) {
    return duties.duty(category, area, on);
  }

  /** Where {@link #duty} stands in the tables, such as {@code 35.76-mojokerto/duties.csv line 7}. */
  public Optional<String> rowOf(String category, String area, LocalDate on) {
    return duties.rowOf(category, area, on);
  }

  /** The whole table in force in an area on a day, in the catalogue's order. */
  public List<Duty> duties(String area, LocalDate on) {
    return duties.all(area, on);
  }

  /** An urgency that this version does not know counts as NORMAL, a category that it does not know as any other. */
  public Limits limits(String category, Urgency urgency) {
    return clocks.limits(category, urgency).orElseThrow(() -> new IllegalArgumentException(
        "No limits for category %s with urgency %s in %s".formatted(category, urgency, name())));
  }

  /**
   * Of the limits of some categories, the one that ends first.
   *
   * @param categories may be empty: then what holds for any category
   * @param which of the two limits
   */
  public Limit strictest(List<String> categories, Urgency urgency, Function<Limits, Limit> which, Instant start) {
    var limited = categories.isEmpty() ? List.of(ClockRow.ANY) : categories;
    return limited.stream()
        .map(category -> which.apply(limits(category, urgency)))
        .min(Comparator.comparing(limit -> limit.dueFrom(start, workingDays)))
        .orElseThrow();
  }

  /** Who is told, and how long after, while a clock of a referral has run out; from level 1 up, never empty. */
  public List<Rung> overdueLadder(Urgency urgency) {
    return ladders.of(LadderRow.Breach.OVERDUE, urgency);
  }

  /** Who is told, and how many working days after its last move, of a referral that its department does not move. */
  public List<Rung> silenceLadder(Urgency urgency) {
    return ladders.of(LadderRow.Breach.SILENT, urgency);
  }

  public WorkingDays workingDays() {
    return workingDays;
  }

  /** The register of posts as far as the tables have it; no public one exists. */
  public List<Posyandu> posyandu() {
    return posyandu;
  }

  List<AreaRow> areas() {
    return areas;
  }

  @Override
  public String toString() {
    return code() + " " + name();
  }
}
