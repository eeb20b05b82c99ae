package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Catalogue;
import id.posyandu.referral.cities.Category;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.routing.decision.TriageItem;
import id.posyandu.referral.routing.decision.Understanding;
import id.posyandu.referral.routing.reading.CategoryReading;
import id.posyandu.referral.routing.reading.FieldReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person may accept of a question: one field, whose categories of it, and who would act on them.
 *
 * @param mark the number of its words in the text, from 1
 * @param codes of the categories
 * @param names of the categories
 * @param holders departments by name, with the unit in brackets; those of the day
 * @param words quotes from the text that led here; empty where it is the cadre's choice alone
 * @param proposed it is what the question itself names; otherwise it is only what the text was read as, too
 */
record Suggestion(
    int mark,
    SpmField field,
    List<String> codes,
    List<String> names,
    List<String> holders,
    List<String> words,
    boolean proposed) {

  static List<Suggestion> of(TriageItem item, Understanding understood, Catalogue catalogue, Optional<City> city, String area, LocalDate day) {
    List<CategoryReading> read = understood.ranking() == null ? List.of() : understood.ranking().categories();
    Map<SpmField, List<Category>> byField = new LinkedHashMap<>();
    Stream.concat(item.categories().stream(), read.stream().map(CategoryReading::category))
        .distinct()
        .flatMap(code -> catalogue.category(code).stream())
        .forEach(category -> byField.computeIfAbsent(category.field(), first -> new ArrayList<>()).add(category));
    List<Suggestion> all = new ArrayList<>();
    byField.forEach((field, categories) -> all.add(new Suggestion(
        all.size() + 1,
        field,
        categories.stream().map(Category::code).toList(),
        categories.stream().map(Category::name).toList(),
        categories.stream().flatMap(one -> holder(city, one.code(), area, day).stream()).distinct().toList(),
        words(understood, field),
        categories.stream().map(Category::code).anyMatch(item.categories()::contains))));
    return all;
  }

  private static Optional<String> holder(Optional<City> city, String category, String area, LocalDate day) {
    return city.flatMap(one -> one.duty(category, area, day)).map(Suggestion::nameOf);
  }

  static String nameOf(Duty duty) {
    return named(duty.opd().name(), duty.unit());
  }

  static String named(String opd, String unit) {
    return unit == null || unit.isEmpty() ? opd : opd + " (" + unit + ")";
  }

  private static List<String> words(Understanding understood, SpmField field) {
    return understood.ranking() == null
        ? List.of()
        : understood.ranking().fields().stream()
            .filter(one -> one.field() == field)
            .map(FieldReading::evidence)
            .findFirst().orElse(List.of());
  }

  /** As the form sends it. */
  public String way() {
    return "take:" + String.join(",", codes);
  }
}
