package id.posyandu.referral.routing.reading;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the model answers about a text, one column each: the categories, the fields, the urgencies, which field leads, and
 * whether it is no finding.
 */
final class Targets {

  static final List<SpmField> FIELDS = List.of(SpmField.KESEHATAN, SpmField.PENDIDIKAN, SpmField.PEKERJAAN_UMUM,
      SpmField.PERUMAHAN_RAKYAT, SpmField.TRANTIBUMLINMAS, SpmField.SOSIAL);

  private static final String LEAD = "LEAD ";

  private final List<Category> categories;
  private final List<String> names = new ArrayList<>();
  private final Map<SpmField, Integer> leads = new EnumMap<>(SpmField.class);
  private final Map<Urgency, Integer> urgencies = new EnumMap<>(Urgency.class);

  Targets(Map<String, Category> categories) {
    this.categories = categories.keySet().stream().sorted().map(categories::get).toList();
    this.categories.forEach(category -> names.add(category.code()));
    FIELDS.forEach(field -> names.add(field.name()));
    List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EMERGENCY).forEach(urgency -> {
      urgencies.put(urgency, names.size());
      names.add(urgency.name());
    });
    FIELDS.forEach(field -> {
      leads.put(field, names.size());
      names.add(LEAD + field);
    });
    names.add("NOT_A_FINDING");
  }

  int size() {
    return names.size();
  }

  List<Category> categories() {
    return categories;
  }

  int category(String code) {
    return names.indexOf(code);
  }

  int field(SpmField field) {
    return categories.size() + FIELDS.indexOf(field);
  }

  int lead(SpmField field) {
    return leads.get(field);
  }

  int urgency(Urgency urgency) {
    return urgencies.get(urgency);
  }

  int none() {
    return names.size() - 1;
  }

  /** Whether it is true of an example. */
  boolean holds(int target, Corpus.Example example) {
    String name = names.get(target);
    if (target < categories.size()) {
      return example.categories().contains(name);
    }
    if (target < categories.size() + FIELDS.size()) {
      return example.categories().stream().anyMatch(code -> field(code).name().equals(name));
    }
    if (name.startsWith(LEAD)) {
      return !example.categories().isEmpty() && name.equals(LEAD + field(example.categories().get(0)));
    }
    return target == none() ? example.categories().isEmpty() : example.urgency().name().equals(name);
  }

  private SpmField field(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst().orElseThrow().field();
  }
}
