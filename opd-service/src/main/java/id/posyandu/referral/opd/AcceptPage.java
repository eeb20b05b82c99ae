package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.followup.Moved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many referrals accepted at once, with what became of each. */
@Page
class AcceptPage {
  private final DeskView view;
  private final BulkDesk bulk;
  private final Referrals referrals;
  private final CurrentCities cities;

  AcceptPage(DeskView view, BulkDesk bulk, Referrals referrals, CurrentCities cities) {
    this.view = view;
    this.bulk = bulk;
    this.referrals = referrals;
    this.cities = cities;
  }

  /** @param chosen at most as many as a list shows */
  @PostMapping("/accepted")
  ModelAndView accept(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "referral", defaultValue = "") List<UUID> chosen,
      @ModelAttribute Wish wish) {
    List<UUID> ids = chosen.stream().distinct().toList();
    if (ids.size() > id.posyandu.referral.kit.web.Page.LARGEST_LIMIT) {
      throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "More than a list shows");
    }
    Desk desk = Desk.of(request, cities.get()).named(wish.by());
    if (desk.isChosen() && !desk.equals(Desk.of(request, cities.get()))) {
      desk.remember(request, response);
    }
    WorkAddress address = WorkAddress.of(request).at(desk);
    if (address.get(WorkAddress.OPD) == null) {
      return view.choice(desk, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", true);
    }
    List<Line> lines = desk.by() == null ? List.of() : accepted(ids, desk, wish);
    response.setHeader("HX-Trigger", "desk-changed");
    ModelAndView page = DeskView.isPart(request)
        ? new ModelAndView("officer/list :: outcomes", Map.of("desk", desk))
        : view.whole(address, desk, null);
    return page.addObject("lines", lines);
  }

  private List<Line> accepted(List<UUID> ids, Desk desk, Wish wish) {
    List<CompletableFuture<LineAnswer>> begun = new ArrayList<>();
    for (UUID id : ids) {
      var json = JsonNodeFactory.instance.objectNode();
      json.put("referral", id.toString()).put("to", FollowUpStatus.ACCEPTED.name()).put("by", desk.by());
      begun.add(bulk.begin(begun.size() + 1L, json, wish.key()));
    }
    return begun.stream().map(CompletableFuture::join).map(this::line).toList();
  }

  private Line line(LineAnswer answer) {
    ReferralDocument now = referrals.find(answer.id()).orElse(null);
    if (now == null) {
      return new Line(answer.status(), answer.id().toString(), null, null);
    }
    List<Moved> history = now.history();
    String by = history.isEmpty() ? null : history.get(history.size() - 1).by();
    return new Line(answer.status(), now.assigned().number(), now.followUp().status(), by);
  }

  /**
   * What became of one.
   *
   * @param code 200 for done, else as it would have been refused alone
   * @param status where it stands now; null for one that nobody knows
   * @param by who moved it last
   */
  record Line(int code, String number, FollowUpStatus status, String by) {}
}
