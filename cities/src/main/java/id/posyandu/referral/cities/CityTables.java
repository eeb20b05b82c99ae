package id.posyandu.referral.cities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a city's folder. */
final class CityTables {

  private final TableFiles files;
  private final Catalogue catalogue;
  private final List<LocalDate> nationalHolidays;
  private final Ladders ladders;
  private final LocalDate today;
  private final Flaws flaws;

  /** @param ladders of cities that have none of their own */
  CityTables(
      TableFiles files,
      Catalogue catalogue,
      List<LocalDate> nationalHolidays,
      Ladders ladders,
      LocalDate today,
      Flaws flaws) {
    this.files = files;
    this.catalogue = catalogue;
    this.nationalHolidays = nationalHolidays;
    this.ladders = ladders;
    this.today = today;
    this.flaws = flaws;
  }

  City read(String folder) {
    var identity = CityFile.read(files, folder, flaws);
    var areas = AreaTable.read(files, folder + "/areas.csv", identity, flaws);
    var codes = areas.stream().map(row -> row.area().code()).collect(Collectors.toSet());
    var opds = OpdTable.read(files, folder + "/opds.csv", identity, flaws);
    var dutiesFile = folder + "/duties.csv";
    var duties = new Duties(catalogue, DutyTable.read(files, dutiesFile, catalogue, codes, opds, flaws));
    new DutyGaps(duties, catalogue, kelurahan(areas)).addTo(flaws, dutiesFile, today);
    return new City(
        identity,
        areas,
        List.copyOf(opds.values()),
        duties,
        ClockTable.read(files, folder + "/clocks.csv", catalogue, flaws),
        ladders(folder),
        workingDays(folder, identity),
        PosyanduTable.read(files, folder + "/posyandu.csv", codes, flaws));
  }

  private static List<String> kelurahan(List<AreaRow> areas) {
    return areas.stream()
        .map(AreaRow::area)
        .filter(area -> area.level() == AreaLevel.KELURAHAN)
        .map(Area::code)
        .toList();
  }

  private Ladders ladders(String folder) {
    var own = folder + "/" + LadderTable.NAME;
    return files.text(own).isPresent() ? LadderTable.read(files, own, flaws) : ladders;
  }

  private WorkingDays workingDays(String folder, CityFile identity) {
    var holidays = new ArrayList<>(nationalHolidays);
    holidays.addAll(HolidayTable.read(files, folder + "/holidays.csv", flaws));
    return new WorkingDays(identity.zone(), holidays);
  }
}
