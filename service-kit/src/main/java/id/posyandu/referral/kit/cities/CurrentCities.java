package id.posyandu.referral.kit.cities;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.CitiesRefused;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The tables in force. Whoever decides something takes them once and decides by those: the next call may bring newer ones.
 */
public final class CurrentCities implements Supplier<Cities> {
  private final Path dir;
  private volatile Cities inForce;
  private String refused;

  private CurrentCities(Path dir, Cities inForce) {
    this.dir = dir;
    this.inForce = inForce;
  }

  /**
   * @param dir a folder of tables, which may change while we run; blank or null for the shipped ones
   * @throws CitiesRefused with everything that is wrong with the tables
   */
  public static CurrentCities of(String dir) {
    if (dir == null || dir.isBlank()) {
      return new CurrentCities(null, Cities.shipped());
    }
    Path folder = Path.of(dir);
    return new CurrentCities(folder, Cities.in(folder));
  }

  @Override
  public Cities get() {
    return inForce;
  }

  /**
   * Puts the folder's tables in force where they have changed.
   *
   * @return whether there are new ones
   * @throws CitiesRefused once for each version that can't be used; what was in force stays in force
   */
  boolean look(NewTables before) {
    if (dir == null) {
      return false;
    }
    String version = Cities.versionIn(dir);
    boolean seen = version.equals(inForce.version()) || version.equals(refused);
    return !seen && replacedBy(version, before);
  }

  private boolean replacedBy(String version, NewTables before) {
    try {
      Cities next = Cities.in(dir);
      before.prepare(next);
      inForce = next;
      return true;
    } catch (CitiesRefused unfit) {
      refused = version;
      throw unfit;
    }
  }
}
