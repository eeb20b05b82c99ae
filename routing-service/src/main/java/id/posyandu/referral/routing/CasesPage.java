package id.posyandu.referral.routing;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.FieldError;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.decision.Breach.Kind;
import id.posyandu.referral.routing.decision.Progress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases that are held up, one case with what can be done about it, and the sheet of joint ones for the meeting. */
@Page
class CasesPage {
  /** Looked at in one go; whoever has more of them has other worries, and narrows the area. */
  private static final int MOST = 300;
  private static final int PAGE = 25;
  private static final int SHEET = 100;

  /** Words such as "3 hours over" are as good as this. */
  private static final long REFRESHED_SECONDS = 600;

  private final Troubles troubles;
  private final Amendments amendments;
  private final Additions additions;
  private final CurrentCities cities;
  private final Clock clock;

  CasesPage(Troubles troubles, Amendments amendments, Additions additions, CurrentCities cities, Clock clock) {
    this.troubles = troubles;
    this.amendments = amendments;
    this.additions = additions;
    this.cities = cities;
    this.clock = clock;
  }

  @GetMapping("/cases")
  String heldUp(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) Kind reason,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Viewpoint here = Viewpoint.of(cities.get(), area);
    List<HeldUpCase> all = troubles.heldUp(here.code(), MOST).stream()
        .map(row -> HeldUpCase.of(row, cities.get()))
        .sorted(Comparator.comparing(HeldUpCase::heldUpSince))
        .toList();
    List<HeldUpCase> some = all.stream().filter(one -> reason == null || one.isHeldUpBy(reason)).toList();
    int from = (Math.max(1, Math.min(page, MOST)) - 1) * PAGE;
    model.addAttribute("from", here);
    model.addAttribute("reason", reason);
    model.addAttribute("total", all.size());
    model.addAttribute("tooMany", all.size() >= MOST);
    List<HeldUpCase> rows = some.stream().skip(from).limit(PAGE).toList();
    Map<Kind, Long> counts = counts(all);
    model.addAttribute("counts", counts);
    model.addAttribute("rows", rows);
    model.addAttribute("page", page);
    model.addAttribute("nextPage", some.size() > from + PAGE ? Math.max(1, page) + 1 : null);
    model.addAttribute("seen", version(rows, counts, all.size(), some.size()));
    return "coordinator/cases";
  }

  /** What has changed in the list; 204 where nothing has. */
  @GetMapping("/cases/news")
  String heldUpNews(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) Kind reason,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String seen,
      HttpServletResponse response,
      Model model) {
    return news(heldUp(area, reason, page, model) + " :: held-up", seen, response, model);
  }

  private static String news(String view, String seen, HttpServletResponse response, Model model) {
    if (!seen.equals(model.getAttribute("seen"))) {
      return view;
    }
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }

  /** The same in every instance, for a look may be answered by another one than the look before. */
  private String version(Object... shown) {
    long about = clock.instant().getEpochSecond() / REFRESHED_SECONDS;
    return Integer.toHexString((about + List.of(shown).toString()).hashCode());
  }

  private static Map<Kind, Long> counts(List<HeldUpCase> all) {
    Map<Kind, Long> counts = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      long count = all.stream().filter(one -> one.isHeldUpBy(kind)).count();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }

  @GetMapping("/joint")
  String sheet(@RequestParam(required = false) String area, Model model) {
    Viewpoint here = Viewpoint.of(cities.get(), area);
    model.addAttribute("from", here);
    model.addAttribute("now", clock.instant());
    model.addAttribute(
        "rows", troubles.joint(here.code(), SHEET).stream().map(row -> HeldUpCase.of(row, cities.get())).toList());
    return "coordinator/joint";
  }

  @GetMapping("/cases/{finding}")
  String one(
      @PathVariable UUID finding,
      @CookieValue(name = Coordinator.COOKIE, defaultValue = "") String who,
      Model model) {
    return shown(finding, CaseForm.empty(who), model);
  }

  /** What has changed about it; 204 where nothing has. */
  @GetMapping("/cases/{finding}/news")
  String oneNews(
      @PathVariable UUID finding,
      @RequestParam(defaultValue = "") String seen,
      @CookieValue(name = Coordinator.COOKIE, defaultValue = "") String who,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("later", true);
    return news(shown(finding, CaseForm.empty(who), model) + " :: news", seen, response, model);
  }

  @PostMapping("/cases/{finding}/withdrawal")
  String takeBack(
      @PathVariable UUID finding, @ModelAttribute CaseForm form, HttpServletResponse response, Model model) {
    return changed(finding, form, response, model, () -> {
      if (form.referral() == null) {
        throw Refusal.invalid(List.of(new FieldError("", "name a referral")));
      }
      amendments.withdraw(form.referral(), IdempotencyKey.of(form.key()), form.withdrawal());
    });
  }

  @PostMapping("/cases/{finding}/referrals")
  String callIn(
      @PathVariable UUID finding, @ModelAttribute CaseForm form, HttpServletResponse response, Model model) {
    return changed(finding, form, response, model, () ->
        amendments.gain(finding, IdempotencyKey.of(form.key()), form.gain()));
  }

  private String changed(UUID finding, CaseForm form, HttpServletResponse response, Model model, Runnable change) {
    try {
      if (form.by() == null || form.by().isBlank()) {
        throw Refusal.invalid(List.of(new FieldError("/by", "must not be blank")));
      }
      change.run();
      Coordinator.remember(form.by(), response);
      return "redirect:/cases/" + finding + "?done=true";
    } catch (Refusal refusal) {
      if (refusal.status() != HttpStatus.CONFLICT && refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refusal;
      }
      response.setStatus(refusal.status().value());
      model.addAttribute("refused", DeskRefusal.ofErrors(refusal.errors()));
      return shown(finding, form, model);
    }
  }

  private String shown(UUID finding, CaseForm form, Model model) {
    Troubles.Row row = troubles.of(finding).orElseThrow(() -> Refusal.unknown("There is no such finding, or not yet"));
    var tables = cities.get();
    var it = HeldUpCase.of(row, tables);
    var waiting = row.file().waiting();
    var history = ReferralHistory.of(row.file().referrals(), new Progress(row.file().moves()));
    var added = additions.of(List.of(finding)).getOrDefault(finding, List.of());
    model.addAttribute("it", it);
    model.addAttribute("waiting", waiting);
    model.addAttribute("history", history);
    model.addAttribute("additions", added);
    model.addAttribute("seen", version(it, waiting, history, added));
    model.addAttribute("opds", tables.city(row.file().finding().area()).map(City::opds).orElse(List.<Opd>of()));
    model.addAttribute("area", row.file().finding().area());
    model.addAttribute("form", form);
    return "coordinator/case";
  }
}
