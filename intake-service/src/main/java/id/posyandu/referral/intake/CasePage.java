package id.posyandu.referral.intake;

import id.posyandu.referral.kit.pages.Page;
import id.posyandu.referral.kit.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One report: its sentence, what is asked of the cadre, the way it went, and what she can say. Whoever has its address may
 * read it and say these things; nobody can guess it.
 */
@Page
@RequestMapping("/findings/{id}")
class CasePage {
  private final Findings findings;
  private final CaseViews views;
  private final Additions additions;
  private final Confirmations confirmations;
  private final Withdrawals withdrawals;

  CasePage(
      Findings findings, CaseViews views, Additions additions, Confirmations confirmations, Withdrawals withdrawals) {
    this.findings = findings;
    this.views = views;
    this.additions = additions;
    this.confirmations = confirmations;
    this.withdrawals = withdrawals;
  }

  /** @param said what she has just said, to be thanked for */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String one(@PathVariable UUID id, @RequestParam(required = false) Said said, Locale language, Model model) {
    return page(known(id), said, CaseForm.EMPTY, Refused.NOTHING, language, model);
  }

  /** @param seen the version that the reader has; nothing is answered while there is no other */
  @GetMapping(path = "/news", produces = MediaType.TEXT_HTML_VALUE)
  String news(
      @PathVariable UUID id, @RequestParam long seen, Locale language, Model model, HttpServletResponse response) {
    FindingDocument finding = known(id);
    if (finding.version() == seen) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return page(finding, null, CaseForm.EMPTY, Refused.NOTHING, language, model) + " :: case";
  }

  /** @param form what she says, and which of the things that can be said it is */
  @PostMapping
  String say(
      @PathVariable UUID id, @ModelAttribute CaseForm form, Locale language, Model model, HttpServletResponse response) {
    try {
      FindingDocument finding = taken(id, form).finding();
      return "redirect:/findings/" + finding.id() + "?said=" + form.said();
    } catch (Refusal refusal) {
      response.setStatus(Refused.statusOf(refusal).value());
      return page(known(id), null, form, Refused.of(refusal), language, model);
    }
  }

  private Amendments.Taken taken(UUID id, CaseForm form) {
    if (form.said() == null) {
      throw Refusal.malformed("It does not say what is said");
    }
    return switch (form.said()) {
      case ADDED -> additions.take(id, form.addition(), form.idempotencyKey());
      case CONFIRMED, DISPUTED -> confirmations.take(id, form.answer(), form.idempotencyKey());
      case WITHDRAWN -> withdrawals.take(id, form.withdrawal(), form.idempotencyKey());
      case REPORTED -> throw Refusal.malformed("A report is made on the first page");
    };
  }

  private String page(
      FindingDocument finding, Said said, CaseForm form, Refused refused, Locale language, Model model) {
    model.addAttribute("view", views.of(finding, language));
    model.addAttribute("said", said);
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    return "cadre/case";
  }

  private FindingDocument known(UUID id) {
    return findings.of(id).orElseThrow(() -> Refusal.unknown("No finding has this id"));
  }
}
