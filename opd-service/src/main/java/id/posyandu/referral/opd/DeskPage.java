package id.posyandu.referral.opd;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** An officer's day: the work of her department, what is due first at the top. */
@Page
class DeskPage {
  private final DeskView view;
  private final CurrentCities cities;

  DeskPage(DeskView view, CurrentCities cities) {
    this.view = view;
    this.cities = cities;
  }

  /**
   * @param after where the page before ended
   * @param seen the version that a waiting page shows; it is answered with nothing where nothing has changed
   * @param shown how many rows it shows
   */
  @GetMapping("/")
  ModelAndView work(
      HttpServletRequest request,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) String seen,
      @RequestParam(required = false) Integer shown) {
    Desk desk = Desk.of(request, cities.get());
    WorkAddress address = WorkAddress.of(request).at(desk);
    if (address.get(WorkAddress.OPD) == null) {
      return view.choice(desk, HttpStatus.OK);
    }
    if (!DeskView.isPart(request)) {
      return view.whole(address, desk, after);
    }
    ModelAndView list = view.list(address, desk, after, DeskView.size(shown), "officer/list :: part");
    boolean same = seen != null && seen.equals(((WorkSheet) list.getModel().get("work")).version());
    return same ? nothing() : list;
  }

  /** @param opd the department that she is about to choose, to see its units; null for the one that she has */
  @GetMapping("/desk")
  ModelAndView desk(HttpServletRequest request, @RequestParam(required = false) String opd) {
    Desk desk = Desk.of(request, cities.get());
    return view.choice(opd == null ? desk : new Desk(opd, null, desk.by()), HttpStatus.OK);
  }

  @PostMapping("/desk")
  ModelAndView sit(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String opd,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String by) {
    Desk desk = new Desk(opd, unit, by);
    if (desk.by() == null || cities.get().opd(opd).isEmpty()) {
      return view.choice(desk, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", true);
    }
    desk.remember(request, response);
    return to(new WorkAddress(Map.of()).at(desk).list());
  }

  /** 303: going on is a reading, and going back repeats nothing. */
  static ModelAndView to(String address) {
    RedirectView there = new RedirectView(address, true, true, false);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(there);
  }

  /** 204: a page that waits stays as it is. */
  static ModelAndView nothing() {
    View empty = (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    return new ModelAndView(empty);
  }
}
