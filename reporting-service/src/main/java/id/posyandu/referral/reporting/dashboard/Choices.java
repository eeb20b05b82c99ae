package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Opd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be chosen beside the area that is shown. */
public final class Choices {
  /** How deep areas of a level lie, for a list that shows it. */
  public static final Map<String, Integer> DEPTHS =
      Map.of("INSTALASI", 0, "KOTA", 1, "KECAMATAN", 2, "KELURAHAN", 3, "POSYANDU", 4);

  private Choices() {}

  /** The installation and its cities; of the shown area's city everything, a kelurahan after its kecamatan. */
  public static List<Area> areas(Cities tables, Area shown) {
    List<Area> areas = new ArrayList<>();
    areas.add(tables.area(Area.WHOLE_INSTALLATION).orElseThrow());
    String own = tables.city(shown.code()).map(city -> city.code()).orElse("");
    for (Area city : tables.children(Area.WHOLE_INSTALLATION)) {
      areas.add(city);
      if (city.code().equals(own)) {
        within(tables, city).forEach(areas::add);
      }
    }
    return areas;
  }

  private static Stream<Area> within(Cities tables, Area city) {
    return tables.children(city.code()).stream()
        .flatMap(one -> Stream.concat(Stream.of(one), tables.children(one.code()).stream()));
  }

  /** Of a department's slice its name, of a programme's its tag, of any other itself. */
  public static String nameOf(Cities tables, String slice) {
    String code = slice.substring(slice.indexOf(':') + 1);
    return tables.opd(code).map(Opd::name).orElse(code);
  }
}
