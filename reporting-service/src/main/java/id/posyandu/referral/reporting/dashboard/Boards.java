package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Slices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts boards together.
 *
 * @param tables those in force
 */
public record Boards(Supplier<Cities> tables, Numbers numbers, Posts posts) {
  private static final int SILENT_POSTS = 100;

  private static final Comparator<Reading> MOST_REPORTED =
      Comparator.comparingLong((Reading one) -> one.counts().reported()).reversed().thenComparing(Reading::name);
  private static final Comparator<Reading> MOST_LATE =
      Comparator.comparingLong((Reading one) -> one.counts().overdue())
          .thenComparingLong(one -> one.counts().open())
          .reversed()
          .thenComparing(Reading::name);

  public Board board(Area area, Period period, String slice) {
    return new Board(
        area,
        way(area),
        period,
        slice,
        reading(area, period, slice),
        period.trend().stream().map(month -> new Reading(month.toString(), null, number(area, month, slice))).toList(),
        Slices.FIELDS.stream().map(field -> new Reading(field, null, number(area, period, field))).toList(),
        departments(area, period),
        below(area, period, slice),
        coverage(area, period));
  }

  /** A post is in no table of areas: its kelurahan is. */
  private List<Area> way(Area area) {
    List<Area> way = new ArrayList<>(tables.get().lineage(kelurahanOf(area)));
    Collections.reverse(way);
    if (area.level() == AreaLevel.POSYANDU) {
      way.add(area);
    }
    return way;
  }

  private static String kelurahanOf(Area area) {
    return area.level() == AreaLevel.POSYANDU ? area.parent() : area.code();
  }

  private List<Reading> below(Area area, Period period, String slice) {
    return numbers.below(area).stream()
        .map(one -> reading(one, period, slice))
        .sorted(MOST_REPORTED)
        .toList();
  }

  /** Only those that had anything to do; a city has too many others. */
  private List<Reading> departments(Area area, Period period) {
    return city(area)
        .flatMap(city -> city.opds().stream())
        .map(opd -> department(opd, area, period))
        .filter(one -> one.counts().assigned() > 0)
        .sorted(MOST_LATE)
        .toList();
  }

  private Reading department(Opd opd, Area area, Period period) {
    return new Reading(opd.code(), opd.name(), number(area, period, "opd:" + opd.code()));
  }

  private Board.Coverage coverage(Area area, Period period) {
    Optional<List<Board.Post>> register = posts.existing(area, period);
    List<Board.Post> existing = register.orElse(List.of());
    return new Board.Coverage(
        register.map(List::size).orElse(null),
        share(existing, post -> number(post, period).counts().reportingPosyandu() > 0),
        share(existing, post -> number(post, period).counts().sixFieldPosyandu() > 0),
        existing.stream().filter(post -> number(post, period).counts().reported() == 0).limit(SILENT_POSTS).toList());
  }

  /** Of those of the register alone: a post that is in none speaks, too, but covers nothing that is known. */
  private static Share share(List<Board.Post> existing, Predicate<Board.Post> which) {
    return new Share(existing.stream().filter(which).count(), existing.size());
  }

  private Indicator number(Board.Post post, Period period) {
    return number(new Area(post.code(), post.name(), AreaLevel.POSYANDU, post.area()), period, Slices.ALL);
  }

  private Stream<City> city(Area area) {
    return area.code().equals(Area.WHOLE_INSTALLATION) ? Stream.of() : tables.get().city(kelurahanOf(area)).stream();
  }

  private Reading reading(Area area, Period period, String slice) {
    return new Reading(area.code(), area.name(), number(area, period, slice));
  }

  private Indicator number(Area area, Period period, String slice) {
    return numbers.of(area, new IndicatorKey(area.code(), period.toString(), slice));
  }
}
