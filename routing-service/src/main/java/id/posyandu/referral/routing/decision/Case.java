package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.RoutedReferral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One finding with everything that was decided about it (kasus). Immutable.
 *
 * @param revision how many decisions and questions have been said of it
 * @param referrals all there ever were, in the order in which they were opened
 * @param waiting questions that no person has answered yet
 * @param likelyDuplicates earlier findings that may be about the same thing, as they stood when this one was first read
 */
public record Case(
    FindingReported finding,
    Understanding understood,
    int revision,
    List<RoutedReferral> referrals,
    List<TriageItem> waiting,
    List<DecidedItem> decided,
    List<LikelyDuplicate> likelyDuplicates) {

  public Case {
    likelyDuplicates = likelyDuplicates == null ? List.of() : likelyDuplicates; // in cases older than this member
  }

  static Case of(FindingReported finding, Understanding understood, List<LikelyDuplicate> likelyDuplicates) {
    return new Case(finding, understood, 0, List.of(), List.of(), List.of(), likelyDuplicates);
  }

  public Optional<TriageItem> waitingFor(String item) {
    return waiting.stream().filter(question -> question.item().equals(item)).findFirst();
  }

  public Optional<DecidedItem> answerTo(String item) {
    return decided.stream().filter(answer -> answer.question().item().equals(item)).findFirst();
  }

  /** Nobody acts in this case, since it was found to be the same as another. */
  boolean isDuplicate() {
    return standing().isEmpty() && decided.stream().anyMatch(answer -> answer.verdict().duplicateOf() != null);
  }

  Optional<RoutedReferral> referral(UUID id) {
    return referrals.stream().filter(referral -> referral.id().equals(id)).findFirst();
  }

  /** Referrals that their departments handed back, whatever became of them since. */
  Set<UUID> returned() {
    return Stream.concat(waiting.stream(), decided.stream().map(DecidedItem::question))
        .map(TriageItem::referral)
        .filter(referral -> referral != null)
        .collect(Collectors.toSet());
  }

  /** Referrals on which somebody still acts, or has acted: neither handed back nor taken back. */
  List<RoutedReferral> standing() {
    return referrals.stream().filter(this::stands).toList();
  }

  boolean stands(RoutedReferral referral) {
    return !referral.withdrawn() && !returned().contains(referral.id());
  }

  Case next() {
    return new Case(finding, understood, revision + 1, referrals, waiting, decided, likelyDuplicates);
  }

  Case understoodAs(Understanding other) {
    return new Case(finding, other, revision, referrals, waiting, decided, likelyDuplicates);
  }

  Case with(List<RoutedReferral> others) {
    return new Case(finding, understood, revision, List.copyOf(others), waiting, decided, likelyDuplicates);
  }

  Case asking(TriageItem question) {
    return new Case(finding, understood, revision, referrals, plus(waiting, question), decided, likelyDuplicates);
  }

  Case answered(TriageItem question, Verdict verdict, Instant at, List<UUID> opened) {
    List<TriageItem> left = waiting.stream().filter(other -> !other.equals(question)).toList();
    DecidedItem answer = new DecidedItem(question, verdict, at, revision, opened);
    return new Case(finding, understood, revision, referrals, left, plus(decided, answer), likelyDuplicates);
  }

  /** What the case is about now that a person has decided: what was known before stays in its order. */
  List<String> categoriesOfItsReferrals(Case before) {
    Set<UUID> replaced = referrals.stream().map(RoutedReferral::supersedes).collect(Collectors.toSet());
    List<String> now = referrals.stream()
        .filter(referral -> !referral.withdrawn() && !replaced.contains(referral.id()))
        .flatMap(referral -> referral.categories().stream())
        .distinct()
        .toList();
    if (now.isEmpty()) {
      return understood.categories();
    }
    List<String> known = before.referrals.isEmpty() ? List.of() : understood.categories();
    return Stream.concat(known.stream().filter(now::contains), now.stream()).distinct().toList();
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
