package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.reporting.spm.Quarter;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** SPM achievement as people read it: 29 services, six fields, and what is missing to 100 %. */
@Page
@RequestMapping("/spm")
class SpmPage {
  private static final int YEARS_OFFERED = 3;

  private final Achievements achievements;
  private final Asked asked;
  private final CurrentCities cities;

  SpmPage(Achievements achievements, Asked asked, CurrentCities cities) {
    this.achievements = achievements;
    this.asked = asked;
    this.cities = cities;
  }

  /** @param area the first city when left out */
  @GetMapping
  String page(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) Integer year,
      @RequestParam(required = false) Integer quarter,
      Model model) {
    List<Area> kota = cities.get().children(Area.WHOLE_INSTALLATION);
    Area city = asked.city(area == null ? kota.get(0).code() : area);
    Quarter shown = asked.quarter(city, year, quarter);
    model.addAttribute("spm", achievements.of(city, shown));
    model.addAttribute("cities", kota);
    model.addAttribute("years", offered(asked.quarter(city, null, null)));
    model.addAttribute("zone", cities.get().city(city.code()).orElseThrow().zone());
    return "dashboard/spm";
  }

  private static List<Integer> offered(Quarter current) {
    return IntStream.range(0, YEARS_OFFERED).mapToObj(back -> current.year() - back).toList();
  }
}
