package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.dashboard.Numbers;
import id.posyandu.referral.reporting.dashboard.Period;
import id.posyandu.referral.reporting.dashboard.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The monthly report to be printed and signed, as it stands or as it was handed in. */
@Page
@RequestMapping("/reports")
class ReportPage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 20;

  private final Reports reports;
  private final HandinDesk desk;
  private final Handins handins;
  private final Numbers numbers;
  private final Places places;
  private final Clock clock;

  ReportPage(Reports reports, HandinDesk desk, Handins handins, Numbers numbers, Places places, Clock clock) {
    this.reports = reports;
    this.desk = desk;
    this.handins = handins;
    this.numbers = numbers;
    this.places = places;
    this.clock = clock;
  }

  /** @param period the current month when left out */
  @GetMapping
  String now(@RequestParam String area, @RequestParam(required = false) String period, Model model) {
    return shown(area, period == null ? places.currentPeriod(area, clock.instant()) : period, model);
  }

  private String shown(String area, String period, Model model) {
    Report report = reports.of(area, period);
    add(report, model);
    model.addAttribute("handedIn", handins.in(numbers.area(area).orElseThrow(), period, null, SHOWN).stream()
        .map(HandinView::of)
        .toList());
    model.addAttribute("key", UUID.randomUUID());
    return "dashboard/report";
  }

  @GetMapping("/{id}")
  String handedIn(@PathVariable UUID id, Model model) {
    HandinView.InFull kept = desk.inFull(id).orElseThrow(() -> Refusal.unknown("No such report was handed in"));
    add(kept.report(), model);
    model.addAttribute("kept", kept.handedIn());
    model.addAttribute("changes", kept.changedSince());
    return "dashboard/report";
  }

  private void add(Report report, Model model) {
    model.addAttribute("report", report);
    model.addAttribute("period", Period.parse(report.period()).orElseThrow());
    model.addAttribute("whole", new Reading(report.area(), report.name(), report.whole()));
    model.addAttribute("fields", report.fields().stream().map(one -> new Reading(one.slice(), null, one)).toList());
    model.addAttribute("below", report.below().stream().map(one -> new Reading(one.area(), one.name(), one)).toList());
    model.addAttribute("zone", places.zone(report.area()));
  }

  /** What was typed stays where it is refused, with the reason beside it. */
  @PostMapping
  String handIn(
      @RequestParam String area,
      @RequestParam String period,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String note,
      @RequestParam UUID key,
      Model model) {
    ObjectNode wish = JSON.createObjectNode().put("area", area).put("period", period).put("by", by);
    if (!note.isBlank()) {
      wish.put("note", note);
    }
    try {
      HandinDesk.Taken taken = desk.take(Body.of(wish), Optional.of(new IdempotencyKey(key.toString())));
      return "redirect:/reports/" + taken.handin().id();
    } catch (Refusal refused) {
      if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT && refused.status() != HttpStatus.SERVICE_UNAVAILABLE) {
        throw refused;
      }
      model.addAttribute("wrong", wrong(refused));
      model.addAttribute("by", by);
      model.addAttribute("note", note);
      return shown(area, period, model);
    }
  }

  /** Which of the texts under {@code report.wrong.} explains it. */
  private static List<String> wrong(Refusal refused) {
    if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      return List.of("later");
    }
    return refused.errors().stream()
        .map(error -> error.pointer().replace("/", ""))
        .map(member -> List.of("by", "note", "area").contains(member) ? member : "other")
        .distinct()
        .toList();
  }
}
