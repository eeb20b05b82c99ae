package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has to act on what: each holder once, with all the categories it holds, in the order in which the categories name
 * them. A category without a holder has no part in it.
 */
record Work(Map<Holder, List<String>> byHolder) {
  static final Work NONE = new Work(Map.of());

  /** By the tables in force that day. */
  static Work byTables(City city, String area, LocalDate on, List<String> categories) {
    Map<Holder, List<String>> work = new LinkedHashMap<>();
    for (String category : categories) {
      city.duty(category, area, on).ifPresent(duty ->
          work.computeIfAbsent(Holder.of(duty), first -> new ArrayList<>()).add(category));
    }
    return new Work(work);
  }

  /** By a person's word: a department named acts on what it holds; one that holds nothing of it acts on all of it. */
  static Work byName(List<Opd> named, List<String> categories, Work byTables) {
    Map<Holder, List<String>> work = new LinkedHashMap<>();
    for (Opd opd : named) {
      Map<Holder, List<String>> own = byTables.heldBy(opd);
      work.putAll(own.isEmpty() ? Map.of(new Holder(opd, null), categories) : own);
    }
    return new Work(work);
  }

  private Map<Holder, List<String>> heldBy(Opd opd) {
    Map<Holder, List<String>> own = new LinkedHashMap<>();
    byHolder.forEach((holder, categories) -> {
      if (holder.opd().equals(opd)) {
        own.put(holder, categories);
      }
    });
    return own;
  }

  /** Without what a standing referral of the case already covers. */
  Work beyond(Case file) {
    Map<Holder, List<String>> left = new LinkedHashMap<>(byHolder);
    left.entrySet().removeIf(part -> covered(file, part.getKey(), part.getValue()));
    return new Work(left);
  }

  private static boolean covered(Case file, Holder holder, List<String> categories) {
    return file.standing().stream()
        .anyMatch(referral -> holder.has(referral) && referral.categories().containsAll(categories));
  }

  boolean isNone() {
    return byHolder.isEmpty();
  }

  List<String> categories() {
    return byHolder.values().stream().flatMap(List::stream).distinct().toList();
  }
}
