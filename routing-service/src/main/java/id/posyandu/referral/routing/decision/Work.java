package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.RoutedReferral;
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

  /** Without what these referrals cover already. */
  Work beyond(List<RoutedReferral> covering) {
    Map<Holder, List<String>> left = new LinkedHashMap<>();
    byHolder.forEach((holder, categories) -> {
      List<RoutedReferral> own = covering.stream().filter(holder::has).toList();
      List<String> open = categories.stream()
          .filter(category -> own.stream().noneMatch(referral -> referral.categories().contains(category)))
          .toList();
      if (!open.isEmpty() || own.isEmpty()) {
        left.put(holder, open);
      }
    });
    return new Work(left);
  }

  /** Whether that referral has a part in it. */
  boolean names(RoutedReferral referral) {
    return byHolder.entrySet().stream().anyMatch(part ->
        part.getKey().has(referral) && part.getValue().stream().anyMatch(referral.categories()::contains));
  }

  boolean isNone() {
    return byHolder.isEmpty();
  }

  List<String> categories() {
    return byHolder.values().stream().flatMap(List::stream).distinct().toList();
  }
}
