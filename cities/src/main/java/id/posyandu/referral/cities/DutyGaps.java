package id.posyandu.referral.cities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the categories that nobody would hold, somewhere in a city, today or on any later day. */
final class DutyGaps {

  private static final int NAMED_AREAS = 3;

  private final Duties duties;
  private final Catalogue catalogue;
  private final List<String> kelurahan;

  DutyGaps(Duties duties, Catalogue catalogue, List<String> kelurahan) {
    this.duties = duties;
    this.catalogue = catalogue;
    this.kelurahan = kelurahan;
  }

  /** Said shortly: categories that lack a holder in the same places from the same day share a line. */
  void addTo(Flaws flaws, String file, LocalDate today) {
    Map<String, List<String>> categoriesByWhere = new LinkedHashMap<>();
    for (var category : catalogue.all()) {
      firstGap(category, today).ifPresent(
          where -> categoriesByWhere.computeIfAbsent(where, any -> new ArrayList<>()).add(category.code()));
    }
    categoriesByWhere.forEach(
        (where, categories) -> flaws.add(file, "nobody holds %s %s".formatted(String.join(", ", categories), where)));
  }

  private Optional<String> firstGap(Category category, LocalDate today) {
    return duties.turningDays(today).stream()
        .map(day -> where(category, day))
        .filter(where -> !where.isEmpty())
        .findFirst();
  }

  private String where(Category category, LocalDate day) {
    var without = kelurahan.stream().filter(area -> duties.holder(category, area, day).isEmpty()).toList();
    if (without.isEmpty()) return "";
    if (without.size() == kelurahan.size()) return "anywhere in the city on " + day;
    var named = String.join(", ", without.subList(0, Math.min(NAMED_AREAS, without.size())));
    var more = without.size() > NAMED_AREAS ? " and %d more".formatted(without.size() - NAMED_AREAS) : "";
    return "in %s%s on %s".formatted(named, more, day);
  }
}
