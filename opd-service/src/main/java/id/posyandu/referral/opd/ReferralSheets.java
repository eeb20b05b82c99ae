package id.posyandu.referral.opd;

import static java.util.Comparator.comparing;

import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.kit.pages.Marked;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.opd.ReferralSheet.Added;
import id.posyandu.referral.opd.ReferralSheet.Clock;
import id.posyandu.referral.opd.ReferralSheet.Other;
import id.posyandu.referral.opd.followup.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One referral with all that its officer needs, made ready to be read by people. */
@Component
class ReferralSheets {
  private static final long REFRESHED_SECONDS = 600;

  private final Referrals referrals;
  private final Cases cases;
  private final Neighbours neighbours;
  private final Places places;
  private final Timing timing;

  ReferralSheets(Referrals referrals, Cases cases, Neighbours neighbours, Places places, Timing timing) {
    this.referrals = referrals;
    this.cases = cases;
    this.neighbours = neighbours;
    this.places = places;
    this.timing = timing;
  }

  /** @throws Refusal 404 */
  ReferralSheet of(UUID id) {
    ReferralDocument referral = referrals.find(id).orElseThrow(() -> Moves.unknown(id));
    Instant now = timing.now();
    ReferralAssigned assigned = referral.assigned();
    ReferralView facts = ReferralView.of(referral, cases.beside(referral), now);
    List<Other> others = others(facts, neighbours.of(referral));
    LocalDate today = timing.today(referral);
    return new ReferralSheet(
        facts,
        places.zone(assigned.area()),
        Marked.in(assigned.text(), List.of(assigned.because())),
        notIn(assigned.text(), assigned.because()),
        places.whole(assigned.area()),
        places.posyandu(assigned.posyandu()),
        places.categories(assigned.categories()),
        Papers.of(assigned.attachments(), List.of()),
        clocks(referral, now),
        timing.of(referral).patientUntil(referral.followUp()),
        Timeline.of(referral),
        others,
        facts.additions().stream().map(ReferralSheets::added).toList(),
        Choices.of(referral.followUp()),
        Persons.mayLook(facts.status()),
        today,
        Move.lastPlannable(today),
        version(facts, others, now));
  }

  private List<Clock> clocks(ReferralDocument referral, Instant now) {
    return timing.of(referral).running(referral.followUp()).entrySet().stream()
        .map(clock -> new Clock(clock.getKey(), WorkSheets.asPeopleSay(clock.getValue(), referral), clock.getValue().isBefore(now)))
        .sorted(comparing(Clock::until))
        .toList();
  }

  private static List<Other> others(ReferralView facts, Map<UUID, Neighbours.Did> did) {
    return facts.others().stream()
        .map(other -> {
          Neighbours.Did there = did.getOrDefault(other.referral(), Neighbours.Did.NOTHING);
          return new Other(other, Timeline.of(there), there.restricted());
        })
        .toList();
  }

  private static Added added(ReferralView.Added added) {
    return new Added(added.at(), added.text(), Papers.of(added.attachments(), List.of()));
  }

  /** @param text may be null (erased): of it nothing is told, not by its words either */
  private static List<String> notIn(String text, List<String> because) {
    if (text == null) {
      return List.of();
    }
    String all = text.toLowerCase(Locale.ROOT);
    return because.stream()
        .filter(phrase -> !all.contains(phrase.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String version(ReferralView facts, List<Other> others, Instant now) {
    return WorkSheets.hash(
        facts.sequence(),
        facts.overdue(),
        facts.breaches().size(),
        facts.handovers(),
        facts.additions().size(),
        others.stream().map(other -> List.of(other.department().status(), other.steps().size())).toList(),
        now.getEpochSecond() / REFRESHED_SECONDS);
  }
}
