package id.posyandu.referral.cities;

import java.time.LocalDate;
import java.util.List;

/** Reads days off: the national table, and a city's own. */
final class HolidayTable {

  static final String NATIONAL = "holidays-national.csv";

  private static final List<String> COLUMNS = List.of("date", "kind", "name", "source");

  private HolidayTable() {}

  static List<LocalDate> read(TableFiles files, String file, Flaws flaws) {
    return Table.read(files, file, COLUMNS, flaws, row -> {
      row.matching("kind", "libur nasional|cuti bersama|libur daerah", "libur nasional, cuti bersama or libur daerah");
      row.required("name");
      return row.date("date");
    });
  }
}
