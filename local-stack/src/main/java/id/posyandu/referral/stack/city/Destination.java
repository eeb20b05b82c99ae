package id.posyandu.referral.stack.city;

import static java.util.Comparator.comparing;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Decision;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a finding goes first.
 *
 * @param categories the lead's first; for TRIAGE the ranking that the person sees
 * @param holders the OPD (and its unit) that acts on each category, the lead first; empty unless somebody acts
 */
record Destination(Decision decision, Urgency urgency, List<String> categories, Map<String, String> holders) {

  /** What a case's first decision said; empty for any later one, and for what is no decision. */
  static Optional<Destination> ofFirst(Event event) {
    if (event instanceof FindingRouted routed && routed.revision() == 1) {
      return Optional.of(new Destination(Decision.ROUTE, routed.urgency(), routed.categories(), holders(routed)));
    }
    if (event instanceof FindingTriaged triaged && triaged.revision() == 1) {
      return Optional.of(new Destination(Decision.TRIAGE, triaged.urgency(), triaged.categories(), Map.of()));
    }
    if (event instanceof FindingDismissed dismissed && dismissed.revision() == 1) {
      return Optional.of(new Destination(Decision.NOT_A_FINDING, Urgency.NORMAL, List.of(), Map.of()));
    }
    return Optional.empty();
  }

  private static Map<String, String> holders(FindingRouted routed) {
    Map<String, String> holders = new LinkedHashMap<>();
    routed.referrals().stream().sorted(comparing(RoutedReferral::lead).reversed()).forEach(referral -> {
      String unit = referral.unit() == null ? "" : " (" + referral.unit() + ")";
      referral.categories().forEach(category -> holders.put(category, referral.opd() + unit));
    });
    return holders;
  }

  Set<String> opds() {
    return Set.copyOf(holders.values());
  }

  boolean elsewhereThan(Destination other) {
    return decision != other.decision || !opds().equals(other.opds());
  }

  boolean readOtherwiseThan(Destination other) {
    return decision != other.decision
        || urgency != other.urgency
        || !new HashSet<>(categories).equals(new HashSet<>(other.categories));
  }

  @Override
  public String toString() {
    String what = holders.isEmpty() ? String.join(", ", categories) : holders.entrySet().stream()
        .map(part -> part.getKey() + " at " + part.getValue())
        .collect(Collectors.joining(", "));
    return what.isEmpty() ? decision.name() : decision + " " + what;
  }
}
