package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ./stack city new CODE [NAME]}: the folder of a new city, with all that can be known beforehand. */
final class NewCity {
  private static final String USAGE =
      "./stack city new CODE [NAME] [--in DIR], as in ./stack city new 33.74 \"Kota Semarang\"";
  private static final String DEFAULT_PLACE = "cities-new";
  private static final List<String> FILES =
      List.of("city.yml", "areas.csv", "opds.csv", "duties.csv", "holidays.csv", "posyandu.csv");

  /** Every city began with the same limits and the same ladder, so they are taken from one that has them. */
  private static final List<String> AS_EVERYWHERE = List.of("clocks.csv", "escalation.csv");

  private static final String ELSEWHERE = "/cities/35.76-mojokerto/";

  private final Cities known;
  private final PrintStream out;

  NewCity(Cities known, PrintStream out) {
    this.known = known;
    this.out = out;
  }

  int run(List<String> words) throws IOException {
    Arguments arguments = Arguments.of(words, USAGE, "--in");
    Identity city = new Identity(arguments.first(), arguments.rest().map(String::strip).filter(name -> !name.isEmpty()));
    city.check();
    refuseKnown(city.code());
    String place = arguments.named("--in").orElse(DEFAULT_PLACE);
    Path parent = Arguments.path(place);
    refuseExisting(parent, city.code());
    layOut(parent.resolve(city.folder()), city);
    String folder = Path.of(place, city.folder()).toString();
    out.printf("Laid out %s.%nFill in what begins with a question mark; what is still to do says%n  ./stack city check %s%n",
        folder, folder);
    return 0;
  }

  private void refuseKnown(String code) {
    Optional<City> same = known.all().stream().filter(city -> city.code().equals(code)).findFirst();
    same.ifPresent(city -> {
      throw new Refused("%s is a city already", city);
    });
  }

  private static void refuseExisting(Path parent, String code) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(parent, code + "*")) {
      for (Path folder : folders) {
        throw new Refused("%s exists already", folder);
      }
    }
  }

  private void layOut(Path folder, Identity city) throws IOException {
    String prefix = city.prefix(known.all().stream().map(City::prefix).toList());
    Files.createDirectories(folder);
    for (String file : FILES) {
      String name = file.endsWith(".yml") ? yaml(city.nameOrPlaceholder()) : cell(city.nameOrPlaceholder());
      Files.writeString(folder.resolve(file), resource("/city-new/" + file)
          .replace("{code}", city.code())
          .replace("{opd}", city.code().replace(".", ""))
          .replace("{zone}", yaml(city.zone()))
          .replace("{prefix}", yaml(prefix))
          .replace("{name}", name));
    }
    for (String file : AS_EVERYWHERE) {
      Files.writeString(folder.resolve(file), resource(ELSEWHERE + file));
    }
  }

  private static String resource(String path) throws IOException {
    try (InputStream text = NewCity.class.getResourceAsStream(path)) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Who the new city is, as far as its code and perhaps its name tell. */
  private record Identity(String code, Optional<String> name) {

    void check() {
      if (!code.matches("\\d{2}\\.\\d{2}")) {
        throw new Refused("'%s' is no Kemendagri code of a city, such as 33.74", code);
      }
      name.filter(given -> given.matches(".*\\p{Cntrl}.*") || !given.matches(".*\\p{L}.*")).ifPresent(given -> {
        throw new Refused("That is no name of a city");
      });
    }

    /** The code and what people call it: 33.74-semarang for Kota Semarang. */
    String folder() {
      String slug = shortName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      return code + "-" + (slug.isEmpty() ? "kota" : slug);
    }

    String nameOrPlaceholder() {
      return name.orElse("? the official name, such as Kota Semarang");
    }

    String zone() {
      return Zones.ofProvince(code.substring(0, 2)).orElse("? Asia/Jakarta, Asia/Makassar or Asia/Jayapura");
    }

    String prefix(List<String> taken) {
      return Prefixes.of(shortName()).filter(prefix -> !taken.contains(prefix)).findFirst()
          .orElse("? three capital letters that no other city has");
    }

    private String shortName() {
      return name.orElse("").replaceFirst("(?i)^(kota|kabupaten|kab\\.?)\\s+", "");
    }
  }
}
