package id.posyandu.referral.intake;

import static java.util.stream.Collectors.groupingBy;

import id.posyandu.referral.intake.casefile.Ask;
import id.posyandu.referral.intake.casefile.CaseFile;
import id.posyandu.referral.intake.casefile.Incoming;
import id.posyandu.referral.intake.casefile.Viewpoint;
import id.posyandu.referral.intake.casefile.Wording;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.trace.CaseTrace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws up case files as they stand now, in the language of whoever asks. */
@Component
class CaseFiles {
  private final Findings findings;
  private final CurrentCities cities;
  private final Clock clock;

  CaseFiles(Findings findings, CurrentCities cities, Clock clock) {
    this.findings = findings;
    this.cities = cities;
    this.clock = clock;
  }

  CaseFile of(FindingDocument finding, Locale language) {
    return of(List.of(finding), language).get(0);
  }

  /** One look for the links that lead to any of them. */
  List<CaseFile> of(List<FindingDocument> some, Locale language) {
    Instant now = clock.instant();
    Map<UUID, List<Incoming>> incoming = incoming(some);
    return some.stream().map(finding -> {
      List<Incoming> links = incoming.getOrDefault(finding.id(), List.of());
      Viewpoint view = view(finding, now, language).with(links, finding.due());
      return CaseFile.of(finding.known(), view, CaseTrace.idOf(finding.trace()));
    }).toList();
  }

  /** The file as it was when the finding was accepted: what the first answer said, and what a repeat is told again. */
  CaseFile first(FindingDocument finding, Locale language) {
    Viewpoint view = view(finding, finding.report().receivedAt(), language);
    return CaseFile.of(finding.firstKnown(), view, CaseTrace.idOf(finding.trace()));
  }

  /** What is asked of the cadre who reported it, and what else she may say. */
  List<Ask> asks(FindingDocument finding, Locale language) {
    return Ask.of(finding.known(), view(finding, clock.instant(), language));
  }

  private Viewpoint view(FindingDocument finding, Instant now, Locale language) {
    return Viewpoint.of(now, cities.get().city(finding.report().area()), Wording.in(language));
  }

  /** The links that lead to any of them, by the case to which they lead. */
  private Map<UUID, List<Incoming>> incoming(List<FindingDocument> some) {
    return findings.linkedTo(some.stream().map(FindingDocument::id).toList()).stream()
        .flatMap(from -> from.links().stream().map(link -> new Incoming(from.id(), from.number(), link)))
        .collect(groupingBy(incoming -> incoming.link().finding()));
  }
}
