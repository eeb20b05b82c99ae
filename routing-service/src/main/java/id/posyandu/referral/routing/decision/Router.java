package id.posyandu.referral.routing.decision;

import static java.util.stream.Collectors.toSet;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.City;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides who acts: first by what a finding says, then by what departments hand back and what persons answer. */
public final class Router {
  private final Tables tables;

  public Router(Cities cities) {
    this.tables = new Tables(cities);
  }

  /** The first decision on a finding, where nothing like it was reported before. */
  public Decided first(FindingReported finding, Reading reading, Instant at) {
    return first(finding, reading, List.of(), at);
  }

  /**
   * The first decision on a finding.
   *
   * @param likelyDuplicates told along, and never more than that: whether it is one, a person decides
   */
  public Decided first(
      FindingReported finding, Reading reading, List<LikelyDuplicate> likelyDuplicates, Instant at) {
    Understanding understood = Understanding.of(finding, reading, tables.catalogue());
    Case file = Case.of(finding, understood, likelyDuplicates);
    Work work = tables.of(file, understood.categories(), at);
    return switch (Course.of(finding, reading, understood, !work.isNone())) {
      case ROUTE -> routed(file, work, at);
      case ROUTE_AND_REVIEW ->
          routed(file, work, at).then(acting -> asked(acting, TriageItem.ofReview(acting, reading, at)));
      case ASK_BETWEEN -> asked(file, TriageItem.of(file, TriageReason.CLOSE, at));
      case ASK -> asked(file, TriageItem.of(file, TriageReason.UNCLEAR, at));
      case DISMISS -> dismissedByMachine(file, at);
    };
  }

  private Decided routed(Case file, Work work, Instant at) {
    return new Step(file, tables.opened(file, work, null, at)).routed(file.understood().by());
  }

  /** A person may still think otherwise, so it is listed, though nothing waits for her. */
  private static Decided dismissedByMachine(Case file, Instant at) {
    Case listed = file.asking(TriageItem.of(file, TriageReason.DISMISSED_BY_MACHINE, at));
    DismissalReason why = DismissalReason.NOT_A_FINDING;
    return Step.dismissed(listed, why.name(), why.toCadre(), file.understood().model(), null);
  }

  private static Decided asked(Case file, TriageItem question) {
    Case now = file.next().asking(question);
    return new Decided(now, List.of(Sayings.triaged(now, question)));
  }

  /**
   * A department hands a referral back: a person decides what becomes of it.
   *
   * @return empty when the case has no such referral, or when it was asked about before: a repeat asks nothing again
   */
  public Optional<Decided> returned(Case file, UUID referral, String note, Instant at) {
    boolean first = file.returned().isEmpty();
    TriageReason reason = first ? TriageReason.RETURNED : TriageReason.RETURNED_TWICE;
    return file.referral(referral)
        .filter(file::stands)
        .map(back -> TriageItem.ofReturned(file, reason, back, note, at))
        .map(question -> asked(file, question));
  }

  /**
   * The cadre takes her finding back. Where nobody acts, what waits ends with that; where somebody does, a person decides.
   *
   * @param reason her words; may be null (erased)
   * @return empty when there is nothing to end and nothing to ask: all is done already, or this is a repeat
   */
  public Optional<Decided> takenBackByCadre(Case file, String reason, Instant at) {
    if (file.standing().isEmpty()) {
      Decided ended = new Decided(file, List.of());
      for (TriageItem question : file.waiting()) {
        ended = ended.then(now -> now.waiting().contains(question)
            ? endedByCadre(now, question, reason, at)
            : new Decided(now, List.of()));
      }
      return Optional.of(ended).filter(some -> !file.waiting().isEmpty());
    }
    TriageItem question = TriageItem.ofWithdrawn(file, reason, at);
    boolean somebodyIsToAct = !file.acting().isEmpty() || file.awaitsReplacement();
    return somebodyIsToAct && !file.knows(question) ? Optional.of(asked(file, question)) : Optional.empty();
  }

  /** What the machine dismissed is dismissed already: it only is not listed any more. */
  private Decided endedByCadre(Case file, TriageItem question, String reason, Instant at) {
    Verdict verdict = Verdict.ofCadre(reason);
    return question.reason() == TriageReason.DISMISSED_BY_MACHINE
        ? new Decided(file.answered(file, question, verdict, at), List.of())
        : answered(file, question, verdict, at);
  }

  /**
   * A person answers a question. About a returned referral she says who acts instead; about a whole case she says who
   * acts at all: what she names and what stands already is confirmed, what stands and she does not name is taken back,
   * the rest is opened.
   */
  public Decided answered(Case file, TriageItem question, Verdict verdict, Instant at) {
    Case after = verdict.dismisses() ? withdrawn(file, endedWith(question, file)) : acted(file, question, verdict, at);
    return new Step(file, after).said(verdict, question.item())
        .then(said -> new Decided(said.answered(file, question, verdict, at), List.of()))
        .then(said -> withoutMootQuestions(said, verdict, at));
  }

  /** A case in which nobody acts any more asks nothing any more. */
  private static Decided withoutMootQuestions(Case file, Verdict verdict, Instant at) {
    Decided ended = new Decided(file, List.of());
    if (verdict.dismisses() && file.isOver()) {
      for (TriageItem moot : file.waiting()) {
        ended = ended
            .then(now -> Step.dismissed(now, verdict, moot.item()))
            .then(said -> new Decided(said.answered(said, moot, verdict, at), List.of()));
      }
    }
    return ended;
  }

  /** Dismissing a returned referral ends that one only. */
  private static Set<UUID> endedWith(TriageItem question, Case file) {
    return question.referral() == null ? ids(file.acting()) : Set.of(question.referral());
  }

  private Case acted(Case file, TriageItem question, Verdict verdict, Instant at) {
    return understoodAnew(file, question.referral() == null
        ? actedOnAll(file, verdict, at)
        : actedOnReturned(file, question, verdict, at));
  }

  private Case actedOnReturned(Case file, TriageItem question, Verdict verdict, Instant at) {
    Work named = verdict.categories().isEmpty()
        ? tables.named(file, verdict.opds(), question.categories(), at)
        : tables.of(file, verdict.categories(), at);
    Work work = named.beyond(file.standing());
    return work.isNone()
        ? withdrawn(file, Set.of(question.referral()))
        : tables.opened(file, work, question.referral(), at);
  }

  private Case actedOnAll(Case file, Verdict verdict, Instant at) {
    Work named = called(file, file.standing(), verdict, at);
    List<RoutedReferral> unnamed = file.acting().stream()
        .filter(referral -> !named.names(referral) && !verdict.opds().contains(referral.opd()))
        .toList();
    Case left = withdrawn(file, ids(unnamed));
    Work work = named.beyond(left.standing());
    return work.isNone() ? left : tables.opened(left, work, null, at);
  }

  /** A department that is named and has a part already keeps it as it is. */
  private Work called(Case file, List<RoutedReferral> having, Verdict verdict, Instant at) {
    if (!verdict.categories().isEmpty()) {
      return tables.of(file, verdict.categories(), at);
    }
    List<String> others = verdict.opds().stream()
        .filter(code -> having.stream().noneMatch(referral -> referral.opd().equals(code)))
        .toList();
    return tables.named(file, others, file.understood().categories(), at);
  }

  /**
   * A live case gains departments, unasked.
   *
   * @param verdict names categories or departments
   * @return empty where those named act on it already, so that there is nothing to open
   */
  public Optional<Decided> gained(Case file, Verdict verdict, Instant at) {
    Work work = called(file, file.acting(), verdict, at).beyond(file.acting());
    return work.isNone()
        ? Optional.empty()
        : Optional.of(amended(file, understoodAnew(file, tables.opened(file, work, null, at)), verdict, at));
  }

  /**
   * A referral is taken back from its department, unasked.
   *
   * @param referral one on which somebody acts
   * @param verdict says why
   */
  public Decided takenBack(Case file, UUID referral, Verdict verdict, Instant at) {
    return amended(file, understoodAnew(file, withdrawn(file, Set.of(referral))), verdict, at);
  }

  private static Decided amended(Case file, Case after, Verdict verdict, Instant at) {
    return new Step(file, after).said(verdict, null)
        .then(said -> new Decided(said.amended(file, verdict, at), List.of()))
        .then(said -> withoutMootQuestions(said, verdict, at));
  }

  private Case understoodAnew(Case before, Case after) {
    return after.understoodAs(after.understood().as(after.categoriesOfItsReferrals(before), tables.catalogue()));
  }

  private static Case withdrawn(Case file, Set<UUID> which) {
    List<RoutedReferral> all =
        file.referrals().stream().map(one -> which.contains(one.id()) ? Leads.withdrawn(one) : one).toList();
    return file.with(Leads.settled(all, file::stands));
  }

  private static Set<UUID> ids(List<RoutedReferral> referrals) {
    return referrals.stream().map(RoutedReferral::id).collect(toSet());
  }

  /** Whether a person may name that category: somebody holds it in the case's area. */
  public boolean holds(Case file, String category, Instant at) {
    return !tables.of(file, List.of(category), at).isNone();
  }

  /** Whether a person may name that department: the case's city has it. */
  public boolean has(Case file, String opd) {
    return tables.has(file, opd);
  }

  /** Whether a person may call the case a duplicate of the other: of the same city, and no duplicate itself. */
  public boolean mayBeTwinOf(Case file, Case other) {
    Optional<String> city = tables.cityOf(file).map(City::code);
    return !other.finding().finding().equals(file.finding().finding())
        && city.isPresent()
        && city.equals(tables.cityOf(other).map(City::code))
        && !other.isDuplicate();
  }
}
