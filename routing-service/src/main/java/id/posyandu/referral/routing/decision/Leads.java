package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.RoutedReferral;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Exactly one department answers for the whole case; the office passes on when its referral is replaced or ended. */
final class Leads {
  private Leads() {}

  /** The first to be named leads; then whoever replaces the lead; where nobody does, the first that still stands. */
  static List<RoutedReferral> settled(List<RoutedReferral> all, Predicate<RoutedReferral> stands) {
    Optional<RoutedReferral> before = all.stream().filter(RoutedReferral::lead).findFirst();
    Optional<RoutedReferral> lead =
        before.isEmpty() ? all.stream().findFirst() : before.map(old -> successor(old, all, stands));
    return all.stream().map(one -> led(one, lead.filter(one::equals).isPresent())).toList();
  }

  private static RoutedReferral successor(
      RoutedReferral old, List<RoutedReferral> all, Predicate<RoutedReferral> stands) {
    Optional<RoutedReferral> replacement =
        all.stream().filter(one -> old.id().equals(one.supersedes())).findFirst();
    if (replacement.isPresent() || !old.withdrawn()) {
      return replacement.orElse(old);
    }
    return all.stream().filter(stands).findFirst().orElse(old);
  }

  private static RoutedReferral led(RoutedReferral one, boolean lead) {
    return one.lead() == lead ? one : copy(one, lead, one.withdrawn());
  }

  static RoutedReferral withdrawn(RoutedReferral one) {
    return copy(one, one.lead(), true);
  }

  private static RoutedReferral copy(RoutedReferral one, boolean lead, boolean withdrawn) {
    return new RoutedReferral(
        one.id(),
        one.opd(),
        one.opdName(),
        one.unit(),
        one.external(),
        lead,
        one.round(),
        one.supersedes(),
        one.fields(),
        one.categories(),
        one.respondBy(),
        one.finishBy(),
        withdrawn);
  }
}
