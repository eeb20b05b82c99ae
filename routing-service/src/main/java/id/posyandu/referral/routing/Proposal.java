package id.posyandu.referral.routing;

import id.posyandu.referral.cities.City;
import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.routing.decision.DismissalReason;
import id.posyandu.referral.routing.decision.TriageItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An answer to a question that needs no choosing any more.
 *
 * @param way as the form sends it
 * @param label what its button says: the last part of a key of the message files
 * @param names of the departments that would act; empty where none would
 */
record Proposal(String way, String label, List<String> names) {

  /** The likeliest first; none where nothing can be proposed. */
  static List<Proposal> to(
      TriageItem item, List<Suggestion> suggestions, Optional<City> city, String area, LocalDate day) {
    return switch (item.reason()) {
      case DISMISSED_BY_MACHINE -> List.of(dropped(DismissalReason.NOT_A_FINDING));
      case WITHDRAWN_BY_CADRE -> List.of(dropped(DismissalReason.WITHDRAWN_BY_CADRE));
      case RETURNED, RETURNED_TWICE -> supporting(item, city, area, day);
      case REVIEW -> taken(suggestions, "right");
      case UNCLEAR, CLOSE, UNKNOWN -> taken(suggestions, "route");
    };
  }

  private static Proposal dropped(DismissalReason reason) {
    return new Proposal("drop:" + reason.name(), reason.name(), List.of());
  }

  /** What the question names; where it names nothing, what the text was read as. */
  private static List<Proposal> taken(List<Suggestion> suggestions, String label) {
    boolean proposes = suggestions.stream().anyMatch(Suggestion::proposed);
    Predicate<Suggestion> one = suggestion -> suggestion.proposed() || !proposes;
    List<String> codes = suggestions.stream().filter(one).flatMap(it -> it.codes().stream()).toList();
    List<String> names = suggestions.stream().filter(one).flatMap(it -> it.holders().stream()).distinct().toList();
    return names.isEmpty() ? List.of() : List.of(new Proposal("take:" + String.join(",", codes), label, names));
  }

  /** Whoever handed it back is not proposed again: those that the tables name beside it are. */
  private static List<Proposal> supporting(TriageItem item, Optional<City> city, String area, LocalDate day) {
    return item.categories().stream()
        .flatMap(category -> city.flatMap(one -> one.duty(category, area, day)).stream())
        .map(Duty::support)
        .flatMap(List::stream)
        .distinct()
        .map(opd -> new Proposal("call:" + opd.code(), "route", List.of(opd.name())))
        .toList();
  }
}
