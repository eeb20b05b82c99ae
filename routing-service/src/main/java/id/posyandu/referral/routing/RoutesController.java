package id.posyandu.referral.routing;

import static java.util.Comparator.comparing;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.cities.Limits;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds what, where, on which day. */
@RestController
class RoutesController {
  private final CurrentCities cities;
  private final Clock clock;

  RoutesController(CurrentCities cities, Clock clock) {
    this.cities = cities;
    this.clock = clock;
  }

  /**
   * @param support named on the referral beside the holder, not assigned
   * @param respondWithin of a normal finding: {@code P5D} is working days, {@code PT24H} clock time
   */
  record Route(String category, HolderView opd, List<HolderView> support, String respondWithin, String finishWithin) {

    static Route of(Duty duty, City city) {
      Limits limits = city.limits(duty.category(), Urgency.NORMAL);
      return new Route(
          duty.category(),
          HolderView.of(duty.opd(), duty.unit()),
          duty.support().stream().map(opd -> HolderView.of(opd, null)).toList(),
          limits.respond().toString(),
          limits.finish().toString());
    }
  }

  /** @param unit null for the department as such */
  record HolderView(String code, String name, String unit, boolean external) {
    static HolderView of(Opd opd, String unit) {
      return new HolderView(opd.code(), opd.name(), unit, opd.external());
    }
  }

  @GetMapping(path = "/api/v1/routes", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The whole table in force in an area on a day (today unless given), by category")
  @ApiResponse(responseCode = "200")
  Page<Route> routes(@RequestParam String area, @RequestParam(required = false) LocalDate on) {
    City city = cities.get().city(area).orElseThrow(() -> Refusal.unknown("There is no such area in any city"));
    LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), city.zone()) : on;
    List<Route> table = city.duties(area, day).stream()
        .map(duty -> Route.of(duty, city))
        .sorted(comparing(Route::category))
        .toList();
    return new Page<>(table, null);
  }
}
