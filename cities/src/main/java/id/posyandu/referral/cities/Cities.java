package id.posyandu.referral.cities;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All cities of an installation, as their tables stood when they were read. Immutable. */
public final class Cities {

  private final String version;
  private final Catalogue catalogue;
  private final Map<String, City> byCode = new LinkedHashMap<>();
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, Opd> opds = new LinkedHashMap<>();
  private final AreaNames names;

  private Cities(String version, Catalogue catalogue, List<City> cities) {
    this.version = version;
    this.catalogue = catalogue;
    areas.put(Area.WHOLE_INSTALLATION, Area.INSTALLATION);
    var rows = new ArrayList<AreaRow>();
    for (var city : cities) {
      byCode.put(city.code(), city);
      rows.addAll(city.areas());
      city.areas().forEach(row -> areas.put(row.area().code(), row.area()));
      city.opds().forEach(opd -> opds.put(opd.code(), opd));
    }
    names = new AreaNames(rows);
  }

  /** The cities on the class path. */
  public static Cities shipped() {
    return read(TableFiles.shipped(Cities.class.getClassLoader()), LocalDate.now());
  }

  /**
   * The cities of a folder instead of the shipped ones. What all cities share (the catalogue, the national holidays,
   * the escalation of those that have none of their own) is the shipped one unless the folder has its own.
   *
   * @throws CitiesRefused with everything that is wrong with the tables
   */
  public static Cities in(Path dir) {
    if (!Files.isDirectory(dir)) throw new CitiesRefused(List.of(dir + ": is no folder"));
    var shipped = TableFiles.shipped(Cities.class.getClassLoader());
    return read(TableFiles.in(dir).withSharedTablesOf(shipped), LocalDate.now());
  }

  /**
   * The one city of a folder such as {@code 35.76-mojokerto}, whatever lies beside it.
   *
   * @throws CitiesRefused with everything that is wrong with its tables
   */
  public static Cities alone(Path folder) {
    if (!Files.isDirectory(folder)) throw new CitiesRefused(List.of(folder + ": is no folder"));
    var shipped = TableFiles.shipped(Cities.class.getClassLoader());
    return read(TableFiles.alone(folder).withSharedTablesOf(shipped), LocalDate.now());
  }

  /** What {@link #version()} of that folder's cities would be, whether or not they are fit to be used. */
  public static String versionIn(Path dir) {
    return TableFiles.in(dir).withSharedTablesOf(TableFiles.shipped(Cities.class.getClassLoader())).version();
  }

  static Cities read(TableFiles files, LocalDate today) {
    var flaws = new Flaws();
    var catalogue = CatalogueTable.read(files, flaws);
    var holidays = HolidayTable.read(files, HolidayTable.NATIONAL, flaws);
    var ladders = LadderTable.read(files, LadderTable.NAME, flaws);
    var tables = new CityTables(files, catalogue, holidays, ladders, today, flaws);
    var cities = files.cityFolders().stream().map(tables::read).toList();
    if (cities.isEmpty()) flaws.add("cities", "there is no folder of a city, such as 35.76-mojokerto");
    refuseTwins(cities, flaws);
    flaws.refuseIfAny();
    return new Cities(files.version(), catalogue, cities);
  }

  /** Two folders of one code; or two cities whose case numbers could not be told apart. */
  private static void refuseTwins(List<City> cities, Flaws flaws) {
    var owners = new HashMap<String, City>();
    for (var city : cities) {
      for (var key : List.of(city.code(), city.prefix())) {
        var other = key.isEmpty() ? null : owners.putIfAbsent(key, city);
        if (other != null) flaws.add("cities", "%s and %s both have %s".formatted(other, city, key));
      }
    }
  }

  /** In the order of their codes. */
  public List<City> all() {
    return List.copyOf(byCode.values());
  }

  /** The city that a known area lies in, or is; none for the whole installation. */
  public Optional<City> city(String areaCode) {
    return lineage(areaCode).stream().map(area -> byCode.get(area.code())).filter(city -> city != null).findFirst();
  }

  public Optional<Area> area(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  /** The areas one level below; none below a kelurahan. */
  public List<Area> children(String code) {
    return areas.values().stream().filter(area -> code.equals(area.parent())).toList();
  }

  /** The area and all it lies in, up to the whole installation; empty for an unknown one. */
  public List<Area> lineage(String code) {
    return Stream.iterate(areas.get(code), area -> area != null, area -> areas.get(area.parent())).toList();
  }

  /** Kelurahan by name, the best match first: case, spaces, aliases and small slips are forgiven. */
  public List<Area> find(String query, int limit) {
    return names.find(query, limit);
  }

  public List<Opd> opds() {
    return List.copyOf(opds.values());
  }

  public Optional<Opd> opd(String code) {
    return Optional.ofNullable(opds.get(code));
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** A short hash of all tables: a decision that carries it says by which tables it was made. */
  public String version() {
    return version;
  }
}
