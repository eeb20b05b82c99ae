package id.posyandu.referral.opd;

import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One referral: what it says, what may be done about it, and doing it. */
@Page
@RequestMapping("/referrals/{id}")
class ReferralPage {
  /** Tells the list beside it to look again. */
  private static final String TRIGGER = "HX-Trigger";

  private final DeskView view;
  private final Moves moves;
  private final Handovers handovers;
  private final Persons persons;
  private final Referrals referrals;
  private final CurrentCities cities;

  ReferralPage(
      DeskView view, Moves moves, Handovers handovers, Persons persons, Referrals referrals, CurrentCities cities) {
    this.view = view;
    this.moves = moves;
    this.handovers = handovers;
    this.persons = persons;
    this.referrals = referrals;
    this.cities = cities;
  }

  /**
   * @param seen the version that a waiting page shows; it is answered with nothing where nothing has changed
   * @param forms the sequence that its forms are for
   * @param done what has just been done
   */
  @GetMapping
  ModelAndView one(
      @PathVariable UUID id,
      HttpServletRequest request,
      @RequestParam(required = false) String seen,
      @RequestParam(required = false) String forms,
      @RequestParam(required = false) String done) {
    Desk desk = desk(request);
    boolean part = DeskView.isPart(request);
    ModelAndView page = view.referral(id, WorkAddress.of(request), desk, part).addObject("done", done);
    if (!part || seen == null) {
      return page;
    }
    ReferralSheet sheet = (ReferralSheet) page.getModel().get("sheet");
    boolean same = seen.equals(sheet.version()) && String.valueOf(sheet.facts().sequence()).equals(forms);
    page.setViewName("officer/referral :: news");
    return same ? DeskPage.nothing() : page;
  }

  /** To be taken along on paper. */
  @GetMapping("/order")
  ModelAndView order(@PathVariable UUID id, HttpServletRequest request) {
    ModelAndView page = view.referral(id, WorkAddress.of(request), desk(request), true);
    page.setViewName("officer/order");
    return page;
  }

  @PostMapping("/moves")
  ModelAndView move(
      @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, @ModelAttribute Wish wish) {
    return done(id, request, response, wish, desk -> {
      moves.moveUnseen(id, wish.key(), wish.ifMatch(), wish.move(desk));
      return wish.to();
    });
  }

  @PostMapping("/assignee")
  ModelAndView hand(
      @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, @ModelAttribute Wish wish) {
    return done(id, request, response, wish, desk -> {
      handovers.hand(id, IfMatch.of(null), wish.handing(desk));
      return "HANDED";
    });
  }

  private ModelAndView done(
      UUID id, HttpServletRequest request, HttpServletResponse response, Wish wish, Function<Desk, String> act) {
    Desk desk = desk(request).named(wish.by());
    WorkAddress address = WorkAddress.of(request);
    try {
      String done = act.apply(desk);
      response.setHeader(TRIGGER, "desk-changed");
      return after(id, request, response, address, desk, done);
    } catch (Refusal refusal) {
      if (!Refused.explains(refusal)) {
        throw refusal;
      }
      return explained(id, request, desk, Refused.of(refusal, wish, found(id)));
    }
  }

  private ModelAndView after(
      UUID id, HttpServletRequest request, HttpServletResponse response, WorkAddress address, Desk desk, String done) {
    Desk known = desk.at(found(id).assigned().opd());
    if (!known.equals(desk(request))) {
      known.remember(request, response);
    }
    return DeskView.isPart(request)
        ? view.referral(id, address, known, true).addObject("done", done)
        : DeskPage.to("/referrals/" + id + address.query("done", done));
  }

  private ModelAndView explained(UUID id, HttpServletRequest request, Desk desk, Refused refused) {
    ModelAndView page = view.referral(id, WorkAddress.of(request), desk, DeskView.isPart(request));
    page.addObject("refused", refused).addObject("wish", refused.wish());
    page.setStatus(HttpStatus.valueOf(refused.status()));
    return page;
  }

  /** Whom it concerns: shown once, in the answer to a form, so it stands in no address and in no cache. */
  @PostMapping("/person")
  ModelAndView person(@PathVariable UUID id, HttpServletRequest request, @ModelAttribute Wish wish) {
    Desk desk = desk(request).named(wish.by());
    boolean part = DeskView.isPart(request);
    ModelAndView page = view.referral(id, WorkAddress.of(request), desk, part);
    if (part) {
      page.setViewName("officer/referral :: person");
    }
    try {
      return page.addObject("person", persons.look(id, wish.key(), wish.handing(desk)));
    } catch (Refusal refusal) {
      page.addObject("unseen", refusal.status().value());
      page.setStatus(refusal.status());
      return page;
    }
  }

  private ReferralDocument found(UUID id) {
    return referrals.find(id).orElseThrow(() -> Moves.unknown(id));
  }

  private Desk desk(HttpServletRequest request) {
    return Desk.of(request, cities.get());
  }
}
