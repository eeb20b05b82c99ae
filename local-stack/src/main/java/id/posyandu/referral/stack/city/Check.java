package id.posyandu.referral.stack.city;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.CitiesRefused;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.cities.Opd;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code ./stack city check DIR}: all that is wrong with tables, or what they come to. */
final class Check {
  private static final String USAGE = "./stack city check DIR";

  private final PrintStream out;

  Check(PrintStream out) {
    this.out = out;
  }

  int run(List<String> words) {
    String dir = Arguments.of(words, USAGE).onlyOne().first();
    Path folder = Arguments.path(dir);
    try {
      Cities cities = Tables.read(folder);
      Optional<String> twin = Tables.isOneCity(folder) ? twinOf(cities.all().get(0)) : Optional.empty();
      if (twin.isPresent()) {
        return refused(dir, List.of(twin.get()));
      }
      cities.all().forEach(city -> summary(city, cities));
      out.printf("%s can be used.%n", dir);
      return 0;
    } catch (CitiesRefused refused) {
      return refused(dir, refused.flaws());
    }
  }

  private int refused(String dir, List<String> flaws) {
    out.printf("%s cannot be used yet, %d to fill in or mend:%n", dir, flaws.size());
    flaws.forEach(flaw -> out.println("- " + flaw));
    return 1;
  }

  /** Case numbers of two cities must differ, so a city checked alone is held against the shipped ones. */
  private static Optional<String> twinOf(City city) {
    return Cities.shipped().all().stream()
        .filter(other -> other.prefix().equals(city.prefix()) && !other.code().equals(city.code()))
        .map(other -> "city.yml: 'prefix' %s is that of %s".formatted(city.prefix(), other))
        .findFirst();
  }

  private void summary(City city, Cities cities) {
    List<Area> kecamatan = cities.children(city.code());
    List<Area> kelurahan = kecamatan.stream().flatMap(area -> cities.children(area.code()).stream())
        .filter(area -> area.level() == AreaLevel.KELURAHAN)
        .toList();
    out.printf("%s: %d kecamatan, %d kelurahan, %d OPDs, %d posyandu, case numbers %s-…%n", city, kecamatan.size(),
        kelurahan.size(), city.opds().size(), city.posyandu().size(), city.prefix());
    List<Duty> duties = kelurahan.stream()
        .flatMap(area -> city.duties(area.code(), LocalDate.now(city.zone())).stream())
        .distinct()
        .toList();
    Map<String, Set<String>> held = byOpd(duties.stream().map(duty -> Map.entry(duty.opd(), duty.category())));
    Map<String, Set<String>> named = byOpd(duties.stream()
        .flatMap(duty -> duty.support().stream().map(opd -> Map.entry(opd, duty.category()))));
    for (Opd opd : city.opds()) {
      out.printf("  %-24s %2d categories, named beside others for %2d  %s%s%n", opd.code(),
          held.getOrDefault(opd.code(), Set.of()).size(), named.getOrDefault(opd.code(), Set.of()).size(), opd.name(),
          opd.external() ? " (external)" : "");
    }
  }

  private static Map<String, Set<String>> byOpd(Stream<Map.Entry<Opd, String>> categories) {
    Map<String, Set<String>> byOpd = new LinkedHashMap<>();
    categories.forEach(one -> byOpd.computeIfAbsent(one.getKey().code(), first -> new TreeSet<>()).add(one.getValue()));
    return byOpd;
  }
}
