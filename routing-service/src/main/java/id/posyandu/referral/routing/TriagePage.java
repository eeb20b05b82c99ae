package id.posyandu.referral.routing;

import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The coordinator's desk: what waits for a person, one of it open, and her decisions. */
@Page
class TriagePage {
  private static final String DESK = "coordinator/desk";

  private final TriageDesk desk;
  private final Deciding deciding;

  TriagePage(TriageDesk desk, Deciding deciding) {
    this.desk = desk;
    this.deciding = deciding;
  }

  /**
   * The view, which stands in the address.
   *
   * @param after where the page before ended
   */
  record View(String area, TriageReason reason, String after) {
    /** @param item to be open; may be null */
    String address(String item) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
      if (area != null && !area.isBlank()) {
        address.queryParam("area", area);
      }
      if (reason != null) {
        address.queryParam("reason", reason);
      }
      return (item == null || item.isBlank() ? address : address.queryParam("item", item)).encode().toUriString();
    }
  }

  @GetMapping("/")
  String show(
      @ModelAttribute View view,
      @RequestParam(required = false) String item,
      @RequestParam(required = false) String done,
      @CookieValue(name = Coordinator.COOKIE, defaultValue = "") String who,
      Model model) {
    desk.show(model, view, item, done, who);
    model.addAttribute("form", DecisionForm.empty(who, UUID.randomUUID().toString()));
    return DESK;
  }

  /** What has changed in the list; 204 where nothing has. */
  @GetMapping("/queue")
  String queue(
      @ModelAttribute View view,
      @RequestParam(required = false) String item,
      @RequestParam(defaultValue = "") String seen,
      @CookieValue(name = Coordinator.COOKIE, defaultValue = "") String who,
      HttpServletResponse response,
      Model model) {
    if (desk.list(model, view, item, who).equals(seen)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return "coordinator/queue :: changed";
  }

  @PostMapping("/triage/{item}/decision")
  String decide(
      @PathVariable String item,
      @ModelAttribute View view,
      @ModelAttribute DecisionForm form,
      @RequestParam(required = false) String next,
      @RequestHeader(name = "HX-Request", required = false) String htmx,
      HttpServletResponse response,
      Model model) {
    try {
      DeskRefusal.refuseNameless(form);
      deciding.decide(item, form);
      Coordinator.remember(form.by(), response);
      String address = view.address(next) + (view.address(next).contains("?") ? "&" : "?") + "done=" + item;
      return away(address, htmx, response);
    } catch (Refusal refusal) {
      if (refusal.status() != HttpStatus.CONFLICT && refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refusal;
      }
      response.setStatus(refusal.status().value());
      model.addAttribute("refused", desk.refused(refusal, item));
      if (htmx != null) {
        return "coordinator/pieces :: refused";
      }
      desk.show(model, view, item, null, form.by());
      model.addAttribute("form", form);
      return DESK;
    }
  }

  @PostMapping("/triage/{item}/undo")
  String undo(@PathVariable String item, @ModelAttribute View view, @RequestParam String key) {
    boolean inTime = deciding.undo(item, key);
    return "redirect:" + view.address(item) + (inTime ? "&undone=true" : "&undone=false");
  }

  private static String away(String address, String htmx, HttpServletResponse response) {
    if (htmx == null) {
      return "redirect:" + address;
    }
    response.setHeader("HX-Redirect", address);
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }
}
