package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FollowUpStatus;
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
 * @param amendments what was changed without a question
 * @param moves of its departments, the newest ones as they were heard: a help to persons, and no department's truth
 */
public record Case(
    FindingReported finding,
    Understanding understood,
    int revision,
    List<RoutedReferral> referrals,
    List<TriageItem> waiting,
    List<DecidedItem> decided,
    List<LikelyDuplicate> likelyDuplicates,
    List<Amendment> amendments,
    List<Move> moves) {

  public Case { // cases may be older than a member
    likelyDuplicates = likelyDuplicates == null ? List.of() : likelyDuplicates;
    amendments = amendments == null ? List.of() : amendments;
    moves = moves == null ? List.of() : moves;
  }

  static Case of(FindingReported finding, Understanding understood, List<LikelyDuplicate> likelyDuplicates) {
    return new Case(
        finding, understood, 0, List.of(), List.of(), List.of(), likelyDuplicates, List.of(), List.of());
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

  public Optional<RoutedReferral> referral(UUID id) {
    return referrals.stream().filter(referral -> referral.id().equals(id)).findFirst();
  }

  /** Whether this was asked before, answered or not. */
  boolean knows(TriageItem question) {
    return waitingFor(question.item()).isPresent() || answerTo(question.item()).isPresent();
  }

  /** Referrals that their departments handed back, whatever became of them since. */
  Set<UUID> returned() {
    return Stream.concat(waiting.stream(), decided.stream().map(DecidedItem::question))
        .map(TriageItem::referral)
        .filter(referral -> referral != null)
        .collect(Collectors.toSet());
  }

  /** Referrals on which somebody still acts, or has acted: neither handed back nor taken back. */
  public List<RoutedReferral> standing() {
    return referrals.stream().filter(this::stands).toList();
  }

  public boolean stands(RoutedReferral referral) {
    return !referral.withdrawn() && !returned().contains(referral.id());
  }

  /** Referrals on which somebody still owes an act, as far as was heard. */
  public List<RoutedReferral> acting() {
    return standing().stream().filter(referral -> status(referral) != FollowUpStatus.CLOSED).toList();
  }

  /** Several departments act on it. */
  public boolean isJoint() {
    return acting().stream().map(RoutedReferral::opd).distinct().count() > 1;
  }

  /** Somebody handed back, and no person has said yet who acts instead. */
  boolean awaitsReplacement() {
    return waiting.stream().anyMatch(question ->
        referral(question.referral()).filter(back -> !back.withdrawn()).isPresent());
  }

  /** Nobody acts any more, and nobody is to be replaced. */
  boolean isOver() {
    return standing().isEmpty() && !awaitsReplacement();
  }

  public FollowUpStatus status(RoutedReferral referral) {
    return new Progress(moves).of(referral);
  }

  /** Who took that referral back and why, and what it was answered to; empty where nobody did. */
  public Optional<Amendment> withdrawalOf(UUID referral) {
    Stream<Amendment> answers = decided.stream()
        .map(one -> new Amendment(one.revision(), one.at(), one.verdict(), one.opened(), one.withdrawn()));
    return Stream.concat(amendments.stream(), answers).filter(one -> one.withdrawn().contains(referral)).findFirst();
  }

  public Optional<Amendment> amendment(int saidBy) {
    return amendments.stream().filter(one -> one.revision() == saidBy).findFirst();
  }

  List<UUID> openedSince(Case before) {
    return referrals.stream().map(RoutedReferral::id).filter(id -> before.referral(id).isEmpty()).toList();
  }

  List<UUID> withdrawnSince(Case before) {
    return referrals.stream()
        .filter(RoutedReferral::withdrawn)
        .map(RoutedReferral::id)
        .filter(id -> before.referral(id).filter(one -> !one.withdrawn()).isPresent())
        .toList();
  }

  Case next() {
    return new Case(
        finding, understood, revision + 1, referrals, waiting, decided, likelyDuplicates, amendments, moves);
  }

  Case understoodAs(Understanding other) {
    return new Case(finding, other, revision, referrals, waiting, decided, likelyDuplicates, amendments, moves);
  }

  Case with(List<RoutedReferral> others) {
    return new Case(
        finding, understood, revision, List.copyOf(others), waiting, decided, likelyDuplicates, amendments, moves);
  }

  Case asking(TriageItem question) {
    return new Case(
        finding,
        understood,
        revision,
        referrals,
        plus(waiting, question),
        decided,
        likelyDuplicates,
        amendments,
        moves);
  }

  /** @param before the case in which the question still waited */
  Case answered(Case before, TriageItem question, Verdict verdict, Instant at) {
    List<TriageItem> left = waiting.stream().filter(other -> !other.equals(question)).toList();
    var answer = new DecidedItem(question, verdict, at, revision, openedSince(before), withdrawnSince(before));
    return new Case(
        finding,
        understood,
        revision,
        referrals,
        left,
        plus(decided, answer),
        likelyDuplicates,
        amendments,
        moves);
  }

  Case amended(Case before, Verdict verdict, Instant at) {
    var amendment = new Amendment(revision, at, verdict, openedSince(before), withdrawnSince(before));
    return new Case(
        finding,
        understood,
        revision,
        referrals,
        waiting,
        decided,
        likelyDuplicates,
        plus(amendments, amendment),
        moves);
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
