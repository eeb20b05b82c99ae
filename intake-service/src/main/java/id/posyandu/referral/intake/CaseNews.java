package id.posyandu.referral.intake;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.AboutReferral;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.intake.casefile.CaseStatus;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.webhooks.Scope;
import id.posyandu.referral.kit.webhooks.WebhookSubject;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Heard;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the systems that report findings are told: that a case has changed and where it stands now, and nobody's words. The
 * rest is in the case file, at the address that stands in it.
 */
@Component
class CaseNews implements WebhookSubject {
  /** All that concerns a case, but what only repeats for one department what the decision said of all. */
  private static final Set<String> TYPES =
      Arrays.stream(EventType.values())
          .filter(type -> type != EventType.REFERRAL_ASSIGNED && type != EventType.REFERRAL_WITHDRAWN)
          .map(EventType::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final Findings findings;
  private final CurrentCities cities;

  CaseNews(Findings findings, CurrentCities cities) {
    this.findings = findings;
    this.cities = cities;
  }

  /** What is told of one change. */
  record Change(
      UUID finding,
      String number,
      String area,
      String source,
      String event,
      Instant at,
      UUID referral,
      CaseStatus status,
      String caseFile,
      String traceId) {}

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public Map<String, String> flaws(Scope scope) {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (scope.opd() != null) {
      flaws.put("/opd", "is for webhooks of opd-service");
    }
    if (scope.area() != null && cities.get().area(scope.area()).isEmpty()) {
      flaws.put("/area", "is none that is known here");
    }
    return flaws;
  }

  /** Of a finding that is not among ours nobody is told. */
  @Override
  public News of(Heard heard) {
    return new CaseChanged(heard, findings.of(heard.event().finding()));
  }

  private record CaseChanged(Heard heard, Optional<FindingDocument> finding) implements News {

    @Override
    public boolean isIn(Scope scope) {
      return isInArea(scope.area()) && finding.filter(known -> isFrom(scope.source(), known)).isPresent();
    }

    private boolean isInArea(String area) {
      return area == null || Area.liesIn(heard.event().area(), area);
    }

    private static boolean isFrom(String system, FindingDocument finding) {
      var source = finding.report().source();
      return system == null || source != null && source.system().equals(system);
    }

    /** The event may not be filed yet: the status is that of the case with it. */
    @Override
    public String told() {
      FindingDocument known = finding.orElseThrow();
      Told news = new Told(heard.event(), heard.time());
      return EventJson.MAPPER.writeValueAsString(new Change(
          known.id(),
          known.number(),
          known.report().area(),
          Optional.ofNullable(known.report().source()).map(source -> source.system()).orElse(null),
          EventType.of(heard.event()).wireName(),
          heard.time(),
          heard.event() instanceof AboutReferral one ? one.referral() : null,
          known.known().with(news).status(),
          "/api/v1/findings/" + known.id(),
          CaseTrace.idOf(known.trace())));
    }
  }
}
