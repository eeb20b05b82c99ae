package id.posyandu.referral.reporting.casebook;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.Queries;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.dashboard.Choices;
import id.posyandu.referral.reporting.dashboard.Period;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind a number of the dashboard, its cases: where somebody goes who asks why it is not 100 %. */
@Page
class CasesPage {
  private static final int ON_A_PAGE = 50;

  private final CaseLists lists;
  private final Queries queries;
  private final CurrentCities cities;
  private final Places places;

  CasesPage(CaseLists lists, Queries queries, CurrentCities cities, Places places) {
    this.lists = lists;
    this.queries = queries;
    this.cities = cities;
    this.places = places;
  }

  @GetMapping("/cases")
  String cases(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String slice,
      @RequestParam(defaultValue = "reported") String count,
      @RequestParam(required = false) String after,
      Model model) {
    var query = queries.query(area, period, slice, false);
    Count counted = Count.named(count)
        .filter(Count.ofCases()::contains)
        .orElseThrow(() -> Refusal.badParameter("count", "is not known"));
    var wanted = new Wanted(query.area(), query.period(), query.slice(), counted);
    model.addAttribute("wanted", wanted);
    model.addAttribute("period", Period.parse(wanted.period()).orElseThrow());
    model.addAttribute("sliceName", Choices.nameOf(cities.get(), wanted.slice()));
    model.addAttribute("page", lists.page(wanted, after, ON_A_PAGE));
    model.addAttribute("categories", names());
    model.addAttribute("zone", places.zone(wanted.area().code()));
    return "dashboard/cases";
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    cities.get().catalogue().all().forEach(category -> names.put(category.code(), category.name()));
    return names;
  }
}
