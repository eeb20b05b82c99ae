package id.posyandu.referral.reporting.realisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.posyandu.referral.cities.Category;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.reporting.casebook.CasePeople;
import id.posyandu.referral.reporting.casebook.CasePeople.Reached;
import id.posyandu.referral.reporting.spm.Leads;
import id.posyandu.referral.reporting.spm.Quarter;
import id.posyandu.referral.reporting.spm.SpmService;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People of each service who came to light by findings, as anybody may see them. */
@Component
class CasebookLeads {
  private final CasePeople people;
  private final CurrentCities cities;

  CasebookLeads(CasePeople people, CurrentCities cities) {
    this.people = people;
    this.cities = cities;
  }

  /** Of all 29, from January to the end of the quarter. */
  Map<SpmService, Leads> of(String city, Quarter quarter) {
    List<Category> categories = cities.get().catalogue().all().stream()
        .filter(category -> SpmService.coded(category.spmService()).isPresent()).toList();
    Map<String, Category> byCode = categories.stream().collect(Collectors.toMap(Category::code, Function.identity()));
    Map<SpmService, Leads> leads = new EnumMap<>(SpmService.class);
    categories.stream().collect(groupingBy(Category::field)).forEach((field, ofField) ->
        reached(city, quarter, field, ofField).forEach(one ->
            leads.merge(service(byCode.get(one.category())), counted(one), Leads::plus)));
    Set<SpmService> sensitive = categories.stream().filter(Category::restricted).map(CasebookLeads::service).collect(toSet());
    for (SpmService service : SpmService.values()) {
      leads.put(service, leads.getOrDefault(service, Leads.NONE).shown(sensitive.contains(service)));
    }
    return leads;
  }

  private List<Reached> reached(String city, Quarter quarter, SpmField field, List<Category> categories) {
    return people.of(city, quarter.months(), field.name(), categories.stream().map(Category::code).toList());
  }

  private static SpmService service(Category category) {
    return SpmService.coded(category.spmService()).orElseThrow();
  }

  private static Leads counted(Reached one) {
    return new Leads(one.found(), one.referred(), one.helped(), false);
  }
}
