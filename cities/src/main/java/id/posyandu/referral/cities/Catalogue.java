package id.posyandu.referral.cities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The categories of findings, the same in every city, in the order of their table. */
public final class Catalogue {

  private final Map<String, Category> byCode = new LinkedHashMap<>();
  private final Set<String> roles = new LinkedHashSet<>();

  Catalogue(Collection<Category> categories) {
    for (var category : categories) {
      byCode.put(category.code(), category);
      roles.add(category.leadRole());
      roles.addAll(category.supportRoles());
    }
  }

  public Optional<Category> category(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<Category> all() {
    return List.copyOf(byCode.values());
  }

  boolean knows(String categoryOrRole) {
    return byCode.containsKey(categoryOrRole) || roles.contains(categoryOrRole);
  }
}
