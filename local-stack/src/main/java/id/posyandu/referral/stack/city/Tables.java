package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.CitiesRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables as a person names them: a folder of cities, as {@code CITIES_DIR}, or the folder of one.
 *
 * @param citiesDir what the services are told to use; empty for the shipped tables
 */
record Tables(String citiesDir) {
  private static final List<String> OF_ONE_CITY = List.of("city.yml", "areas.csv", "opds.csv", "duties.csv");

  /** @throws CitiesRefused with everything that is wrong with them */
  static Cities read(Path dir) {
    return isOneCity(dir) ? Cities.alone(dir) : Cities.in(dir);
  }

  /** For work that begins with sound tables. */
  static Cities sound(String dir) {
    try {
      return read(Arguments.path(dir));
    } catch (CitiesRefused refused) {
      throw new Refused("The tables in %s cannot be used: ./stack city check %s names all %d flaws, the first being%n- %s",
          dir, dir, refused.flaws().size(), refused.flaws().get(0));
    }
  }

  static boolean isOneCity(Path dir) {
    return OF_ONE_CITY.stream().anyMatch(file -> Files.exists(dir.resolve(file)));
  }

  Cities inForce() {
    return citiesDir.isBlank() ? Cities.shipped() : sound(citiesDir);
  }
}
