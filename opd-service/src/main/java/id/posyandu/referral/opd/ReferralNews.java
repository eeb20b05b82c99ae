package id.posyandu.referral.opd;

import static id.posyandu.referral.events.EventType.REFERRAL_ASSIGNED;
import static id.posyandu.referral.events.EventType.REFERRAL_MOVED;
import static id.posyandu.referral.events.EventType.REFERRAL_OVERDUE;
import static id.posyandu.referral.events.EventType.REFERRAL_SILENT;
import static id.posyandu.referral.events.EventType.REFERRAL_WITHDRAWN;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.webhooks.Scope;
import id.posyandu.referral.kit.webhooks.WebhookSubject;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.kit.wire.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a department's own systems are told: its referrals, their moves and their breaches, as the events have them. */
@Component
class ReferralNews implements WebhookSubject {
  private static final Set<String> TYPES =
      Stream.of(REFERRAL_ASSIGNED, REFERRAL_WITHDRAWN, REFERRAL_MOVED, REFERRAL_OVERDUE, REFERRAL_SILENT)
          .map(EventType::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final CurrentCities cities;

  ReferralNews(CurrentCities cities) {
    this.cities = cities;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public Map<String, String> flaws(Scope scope) {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (scope.opd() == null) {
      flaws.put("/opd", "is compulsory: the department whose referrals are to be told");
    } else if (cities.get().opd(scope.opd()).isEmpty()) {
      flaws.put("/opd", "is none that is known here");
    }
    if (scope.area() != null) {
      flaws.put("/area", "is not for webhooks of a department");
    }
    if (scope.source() != null) {
      flaws.put("/source", "is not for webhooks of a department");
    }
    return flaws;
  }

  @Override
  public News of(Heard heard) {
    return new Told(heard);
  }

  private record Told(Heard heard) implements News {

    @Override
    public boolean isIn(Scope scope) {
      return scope.opd().equals(opd(heard.event())) || heard.topic().equals(Topics.ofOpd(scope.opd()));
    }

    private static String opd(Event event) {
      if (event instanceof ReferralAssigned assigned) {
        return assigned.opd();
      }
      if (event instanceof ReferralMoved moved) {
        return moved.opd();
      }
      if (event instanceof ReferralOverdue overdue) {
        return overdue.opd();
      }
      return event instanceof ReferralSilent silent ? silent.opd() : null;
    }

    @Override
    public String told() {
      return EventJson.MAPPER.writeValueAsString(heard.event());
    }
  }
}
