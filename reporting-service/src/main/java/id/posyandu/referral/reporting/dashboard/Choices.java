package id.posyandu.referral.reporting.dashboard;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen beside the area that is shown. */
public final class Choices {
  private Choices() {}

  /** How deep it lies, for a list that shows it: 0 for the installation, 3 for a kelurahan. */
  public static int depth(Area area) {
    return switch (area.level()) {
      case INSTALASI -> 0;
      case KOTA -> 1;
      case KECAMATAN -> 2;
      default -> 3;
    };
  }

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
}
