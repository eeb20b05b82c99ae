package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.kit.web.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whose view a page is: the coordinator's of a city, the camat's of a kecamatan, the lurah's of a kelurahan.
 *
 * @param way from the widest area to this one
 * @param below the areas one level down, to narrow the view
 * @param zone by whose clocks the page goes; of several cities together those of the first
 */
record Viewpoint(Area area, List<Area> way, List<Area> below, ZoneId zone) {

  /** @param code null for the whole installation, which is the city where there is only one */
  static Viewpoint of(Cities cities, String code) {
    String asked = code == null || code.isBlank() ? widest(cities) : code;
    Area area = cities.area(asked).orElseThrow(() -> Refusal.unknown("There is no such area"));
    List<Area> way = new ArrayList<>(cities.lineage(area.code()));
    Collections.reverse(way);
    City clocks = cities.city(area.code()).orElseGet(() -> cities.all().get(0));
    return new Viewpoint(area, way, cities.children(area.code()), clocks.zone());
  }

  private static String widest(Cities cities) {
    return cities.all().size() == 1 ? cities.all().get(0).code() : Area.WHOLE_INSTALLATION;
  }

  public String code() {
    return area.code();
  }
}
