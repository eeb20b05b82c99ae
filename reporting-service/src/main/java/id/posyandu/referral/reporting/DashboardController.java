package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Slices;
import id.posyandu.referral.reporting.dashboard.Boards;
import id.posyandu.referral.reporting.dashboard.Choices;
import id.posyandu.referral.reporting.dashboard.Period;
import id.posyandu.referral.reporting.dashboard.Posts;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city at a glance. Area, period and slice stand in the address, so that a look can be shared. */
@Page
class DashboardController {
  private final CurrentCities cities;
  private final Places places;
  private final IndicatorCopy copy;
  private final Boards boards;
  private final Clock clock;

  DashboardController(CurrentCities cities, Places places, IndicatorCopy copy, Posts posts, Clock clock) {
    this.cities = cities;
    this.places = places;
    this.copy = copy;
    this.boards = new Boards(cities, copy, posts);
    this.clock = clock;
  }

  @GetMapping("/")
  String board(
      @RequestParam(defaultValue = Area.WHOLE_INSTALLATION) String area,
      @RequestParam(required = false) String period,
      @RequestParam(defaultValue = Slices.ALL) String slice,
      Model model) {
    Area shown = copy.area(area).orElseThrow(() -> Refusal.unknown("No such area"));
    Period now = Period.parse(places.currentPeriod(shown.code(), clock.instant())).orElseThrow();
    Period asked = period == null ? now : period(period);
    if (!Slices.valid(slice)) {
      throw Refusal.badParameter("slice", "is not known");
    }
    model.addAttribute("board", boards.board(shown, asked, slice));
    model.addAttribute("areas", Choices.areas(cities.get(), shown));
    model.addAttribute("depths", Choices.DEPTHS);
    model.addAttribute("months", asked.trend());
    model.addAttribute("sliceName", Choices.nameOf(cities.get(), slice));
    model.addAttribute("periods", Period.offered(now.last()));
    model.addAttribute("fields", Slices.FIELDS);
    model.addAttribute("emergency", Slices.EMERGENCY);
    model.addAttribute("cityCode", places.city(shown.code()).map(City::code).orElse(null));
    model.addAttribute("zone", places.zone(shown.code()));
    return "dashboard/board";
  }

  private static Period period(String text) {
    return Period.parse(text)
        .orElseThrow(() -> Refusal.badParameter("period", "must be a month, a quarter or a year, such as 2026-11"));
  }
}
