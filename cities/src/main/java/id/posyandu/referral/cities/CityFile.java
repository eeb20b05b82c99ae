package id.posyandu.referral.cities;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A city's {@code city.yml}: who it is. */
record CityFile(String code, String name, ZoneId zone, String prefix, List<EmergencyNumber> emergencyNumbers) {

  static final String NAME = "city.yml";

  /** Never null, so that the city's other tables are checked too; a broken file still yields its folder's code. */
  static CityFile read(TableFiles files, String folder, Flaws flaws) {
    var reader = new Reader(folder + "/" + NAME, flaws);
    var values = reader.values(files);
    var code = folder.length() < 5 ? folder : folder.substring(0, 5);
    if (!folder.matches("\\d{2}\\.\\d{2}-.+")) {
      flaws.add(folder, "a city's folder is named by its code and name, as 35.76-mojokerto");
    }
    if (values == null) return new CityFile(code, "", ZoneId.of("Asia/Jakarta"), "", List.of());
    reader.text(values, "code", "\"" + code + "\", as the folder says", code);
    return new CityFile(
        code,
        reader.text(values, "name", "the city's name", ".+"),
        reader.zone(values),
        reader.text(values, "prefix", "three capital letters", "[A-Z]{3}"),
        reader.emergencyNumbers(values));
  }

  private record Reader(String file, Flaws flaws) {

    Map<?, ?> values(TableFiles files) {
      var text = files.text(file);
      if (text.isEmpty()) {
        flaws.add(file, "the file is missing");
        return null;
      }
      try {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        if (yaml.load(text.get()) instanceof Map<?, ?> values) return values;
        flaws.add(file, "is not a list of 'key: value'");
      } catch (YAMLException unreadable) {
        flaws.add(file, "is no YAML: " + unreadable.getMessage().lines().findFirst().orElse(""));
      }
      return null;
    }

    /** Numbers count as texts only when quoted: YAML would read 32.70 as 32.7. */
    String text(Map<?, ?> values, String key, String meaning, String pattern) {
      if (values.get(key) instanceof String text) {
        if (text.startsWith(Row.PLACEHOLDER)) return unfilled(key, text);
        if (text.matches(pattern)) return text;
      }
      flaws.add(file, "'%s' is not %s but '%s'%s".formatted(key, meaning, values.get(key),
          values.get(key) instanceof Number ? " without quotation marks" : ""));
      return "";
    }

    private String unfilled(String key, String placeholder) {
      var wanted = placeholder.substring(Row.PLACEHOLDER.length()).strip();
      flaws.add(file, "yet to be filled in: '%s' (%s)".formatted(key, wanted));
      return "";
    }

    ZoneId zone(Map<?, ?> values) {
      try {
        return ZoneId.of(String.valueOf(values.get("zone")));
      } catch (DateTimeException unknown) {
        flaws.add(file, "'zone' is no time zone such as Asia/Jakarta but '%s'".formatted(values.get("zone")));
        return ZoneId.of("Asia/Jakarta");
      }
    }

    List<EmergencyNumber> emergencyNumbers(Map<?, ?> values) {
      var numbers = new ArrayList<EmergencyNumber>();
      if (values.get("emergency") instanceof List<?> list) {
        for (var one : list) numbers.add(emergencyNumber(one));
      }
      if (numbers.isEmpty()) flaws.add(file, "'emergency' names no number to call");
      return List.copyOf(numbers);
    }

    private EmergencyNumber emergencyNumber(Object entry) {
      var values = entry instanceof Map<?, ?> map ? map : Map.of();
      return new EmergencyNumber(
          text(values, "number", "a telephone number in quotation marks", "[0-9+() -]+"),
          text(values, "name", "who answers", ".+"));
    }
  }
}
