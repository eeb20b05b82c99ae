package id.posyandu.referral.opd;

import id.posyandu.referral.kit.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the officer's pages are made of: the list, one referral, or both beside one another. */
@Component
class DeskView {
  private final WorkSheets work;
  private final ReferralSheets referrals;
  private final Places places;

  DeskView(WorkSheets work, ReferralSheets referrals, Places places) {
    this.work = work;
    this.referrals = referrals;
    this.places = places;
  }

  /** Whether a script asks for a part of the page; going back through the history asks for all of it. */
  static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
  }

  /** Where she says where she sits. */
  ModelAndView choice(Desk desk, HttpStatus status) {
    ModelAndView view = new ModelAndView("officer/choose");
    view.addObject("desk", desk);
    view.addObject("departments", places.departments());
    view.addObject("units", desk.isChosen() ? places.units(desk.opd()) : List.of());
    view.setStatus(status);
    return view;
  }

  /** The list alone. */
  ModelAndView list(WorkAddress address, Desk desk, String after, int size, String view) {
    ModelAndView page = about(view, address, desk);
    page.addObject("work", work.of(address, desk, after, size));
    page.addObject("after", after);
    page.addObject("poll", after == null ? address.list() : "/" + address.query("after", after));
    return page;
  }

  /** The list with what it can be narrowed by. */
  ModelAndView whole(WorkAddress address, Desk desk, String after) {
    ModelAndView page = list(address, desk, after, WorkSheets.ROWS, "officer/desk");
    page.addObject("areas", places.areas(address.get(WorkAddress.OPD)));
    page.addObject("categories", places.categories());
    page.addObject("opdName", places.opd(address.get(WorkAddress.OPD)));
    return page;
  }

  /** One referral, beside the list or, where a script asked, alone. */
  ModelAndView referral(UUID id, WorkAddress address, Desk desk, boolean alone) {
    ReferralSheet sheet = referrals.of(id);
    WorkAddress around = around(address, desk, sheet);
    ModelAndView page =
        alone ? about("officer/referral :: detail", around, desk) : whole(around, desk, null);
    page.addObject("sheet", sheet);
    page.addObject("once", UUID.randomUUID());
    page.addObject("back", around.list());
    page.addObject("self", around.referral(id));
    page.addObject("wish", Wish.NOTHING);
    return page;
  }

  /** Who comes by an address that names no department sees the list that the referral is in. */
  private static WorkAddress around(WorkAddress address, Desk desk, ReferralSheet sheet) {
    return address.at(desk.at(sheet.facts().opd().code()));
  }

  private static ModelAndView about(String view, WorkAddress address, Desk desk) {
    ModelAndView page = new ModelAndView(view);
    page.addObject("address", address);
    page.addObject("query", address.query());
    page.addObject("desk", desk);
    page.addObject("once", UUID.randomUUID());
    return page;
  }

  static int size(Integer shown) {
    return shown == null ? WorkSheets.ROWS : Math.min(Math.max(shown, WorkSheets.ROWS), Page.LARGEST_LIMIT);
  }
}
