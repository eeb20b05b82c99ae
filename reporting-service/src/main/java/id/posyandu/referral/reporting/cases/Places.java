package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Posyandu;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which post, areas and month a case belongs to, and where the numbers look for their names.
 *
 * @param tables those in force: an area that newer ones bring counts from its first event after that
 */
public record Places(Supplier<Cities> tables) {
  private static final Pattern POST = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}\\.\\d{3}");
  private static final int CITY = "35.76".length();

  public Places(Cities cities) {
    this(() -> cities);
  }

  /** The kelurahan, its kecamatan, its kota and the whole; empty for one that no table knows. */
  List<Area> above(String kelurahan) {
    return tables.get().lineage(kelurahan);
  }

  /** Where a case counts: in the month in which it was received, by the clocks of its city, at its post if it names one. */
  public Leaf leaf(CaseView one) {
    var origin = one.origin();
    return leaf(origin.area(), origin.posyandu(), YearMonth.from(origin.receivedAt().atZone(zone(origin.area()))).toString());
  }

  /** A post's number begins with that of its kelurahan; anything else names none. */
  public static Leaf leaf(String kelurahan, String post, String month) {
    return new Leaf(kelurahan, isPostOf(kelurahan, post) ? post : null, month);
  }

  private static boolean isPostOf(String kelurahan, String code) {
    return code != null && POST.matcher(code).matches() && code.startsWith(kelurahan + ".");
  }

  public String currentPeriod(String area, Instant now) {
    return YearMonth.from(now.atZone(zone(area))).toString();
  }

  public boolean knows(String area) {
    return area(area).isPresent();
  }

  public Optional<Area> area(String code) {
    return tables.get().area(code);
  }

  /** What a number of that code is named after, an area or a post; none where not even its kelurahan is known. */
  public Optional<Area> named(String code) {
    return area(code).or(() -> post(code));
  }

  /** By its name where a register has it, else by its number: a post need not be in one to report. */
  private Optional<Area> post(String code) {
    if (!POST.matcher(code).matches()) {
      return Optional.empty();
    }
    String kelurahan = code.substring(0, code.lastIndexOf('.'));
    return area(kelurahan).map(known -> new Area(code, name(code), AreaLevel.POSYANDU, kelurahan));
  }

  private String name(String post) {
    return registered(post).map(Posyandu::name).findFirst().orElse(post);
  }

  private Stream<Posyandu> registered(String prefix) {
    return tables.get().city(prefix.substring(0, CITY)).stream()
        .flatMap(city -> city.posyandu().stream())
        .filter(post -> post.code().startsWith(prefix));
  }

  /** Those one level below: of a kelurahan, the posts of its register. */
  public List<Area> below(String code) {
    var areas = tables.get().children(code);
    boolean kelurahan = area(code).filter(area -> area.level() == AreaLevel.KELURAHAN).isPresent();
    return kelurahan
        ? registered(code + ".").map(post -> post(post.code())).flatMap(Optional::stream).distinct().toList()
        : areas;
  }

  /** The city that an area or a post lies in; none for the whole installation. */
  public Optional<City> city(String code) {
    return tables.get().city(POST.matcher(code).matches() ? code.substring(0, CITY) : code);
  }

  /** By whose clocks an area or a post goes; several cities together go by the first one's. */
  public ZoneId zone(String code) {
    return city(code).orElseGet(() -> tables.get().all().get(0)).zone();
  }
}
