package id.posyandu.referral.opd;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads the cities' tables before anything else, and points the one binding {@code assignments} at the topic of each
 * department that this instance hears: those named, or every one there is and will be.
 */
final class Inboxes implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String DESTINATION = "spring.cloud.stream.bindings.assignments-in-0.destination";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    OpdSettings settings = Binder.get(environment).bindOrCreate("opd", OpdSettings.class);
    CurrentCities cities = CurrentCities.of(settings.citiesDir());
    Departments heard = new Departments(heard(cities.get(), settings.codes()));
    environment.getPropertySources().addFirst(
        new MapPropertySource("inboxes", Map.of(DESTINATION, pattern(settings.codes().isEmpty(), heard))));
    context.getBeanFactory().registerSingleton("cities", cities);
    context.getBeanFactory().registerSingleton("departments", heard);
  }

  /** A pattern: the topic of a department that newer tables bring is heard as soon as it is there. */
  private static String pattern(boolean all, Departments heard) {
    return all
        ? Pattern.quote(Topics.ofOpd("")) + ".+"
        : heard.topics().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** @throws IllegalArgumentException when one of the codes is in no city's table */
  static List<String> heard(Cities cities, List<String> codes) {
    List<String> known = cities.opds().stream().map(Opd::code).toList();
    List<String> asked = codes.stream().map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
    List<String> unknown = asked.stream().filter(code -> !known.contains(code)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "OPD_CODES names %s, which no city's opds.csv has; there are: %s"
              .formatted(String.join(", ", unknown), String.join(", ", new TreeSet<>(known))));
    }
    return asked.isEmpty() ? known : asked;
  }

  /** The departments whose topics this instance hears; over REST it answers for all of them. */
  record Departments(List<String> codes) {
    List<String> topics() {
      return codes.stream().map(Topics::ofOpd).collect(Collectors.toList());
    }
  }
}
