package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The cadre's page: report, and see what became of it. With a script the browser keeps reports until they are sent, by
 * REST; without one the form is posted here.
 */
@Page
class CadrePage {
  /** More of them are asked for in turns. */
  private static final int MOST_MINE = 20;

  private final Places places;
  private final Reception reception;
  private final Findings findings;
  private final CaseFiles files;

  CadrePage(Places places, Reception reception, Findings findings, CaseFiles files) {
    this.places = places;
    this.reception = reception;
    this.findings = findings;
    this.files = files;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String home(@CookieValue(name = RememberedPlace.COOKIE, required = false) String place, Model model) {
    return form(new ReportForm(null, null, null), place, Refused.NOTHING, model);
  }

  /** She says in which city she is; once, for it is remembered. */
  @GetMapping(path = "/", params = "city", produces = MediaType.TEXT_HTML_VALUE)
  String city(@RequestParam String city, HttpServletResponse response) {
    places.city(city).ifPresent(known -> RememberedPlace.remember(known.code(), response));
    return "redirect:/";
  }

  @GetMapping(path = "/", params = "city=", produces = MediaType.TEXT_HTML_VALUE)
  String otherCity(HttpServletResponse response) {
    RememberedPlace.forget(response);
    return "redirect:/";
  }

  @PostMapping("/")
  String report(
      @ModelAttribute ReportForm report,
      @CookieValue(name = RememberedPlace.COOKIE, required = false) String place,
      Model model,
      HttpServletResponse response) {
    try {
      FindingDocument finding = reception.accept(report.body(), IdempotencyKey.of(report.key())).finding();
      RememberedPlace.remember(report.area(), response);
      return "redirect:/findings/" + finding.id() + "?said=REPORTED";
    } catch (Refusal refusal) {
      response.setStatus(Refused.statusOf(refusal).value());
      return form(report, place, Refused.of(refusal), model);
    }
  }

  /** My reports as cards; the browser says which they are, for nobody else knows. Those unknown here are left out. */
  @GetMapping(path = "/mine", produces = MediaType.TEXT_HTML_VALUE)
  String mine(@RequestParam List<UUID> id, Locale language, Model model) {
    if (id.size() > MOST_MINE) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "At most " + MOST_MINE + " reports at once");
    }
    model.addAttribute("files", files.of(findings.of(id), language));
    return "cadre/mine";
  }

  private String form(ReportForm report, String remembered, Refused refused, Model model) {
    String area = StringUtils.hasText(report.area()) ? report.area() : remembered;
    Optional<City> city = places.city(area);
    model.addAttribute("cities", places.cities());
    model.addAttribute("city", city.orElse(null));
    model.addAttribute("places", city.map(places::kelurahan).orElse(null));
    model.addAttribute("chosen", places.kelurahan(area).map(Area::code).orElse(null));
    model.addAttribute("numbers", places.emergencyNumbers(city));
    model.addAttribute("text", report.text());
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("refused", refused);
    return "cadre/home";
  }
}
