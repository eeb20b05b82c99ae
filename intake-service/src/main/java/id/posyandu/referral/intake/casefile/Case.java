package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One finding with all that is known of it. Two of them with the same events are the same, in whatever order these came.
 *
 * @param told by the other services, each event once
 * @param acts what people did about it here
 */
public record Case(UUID id, String number, Report report, Collection<Told> told, Acts acts) {
  private static final Set<TriageReason> HANDED_BACK = Set.of(TriageReason.RETURNED, TriageReason.RETURNED_TWICE);

  /** A case of which nothing but the report is known. */
  public static Case begun(UUID id, String number, Report report) {
    return new Case(id, number, report, List.of(), Acts.NONE);
  }

  /** The same with one more event. */
  public Case with(Told more) {
    return new Case(id, number, report, Stream.concat(told.stream(), Stream.of(more)).toList(), acts);
  }

  /** The same after what a person did about it. */
  public Case with(Acts after) {
    return new Case(id, number, report, told, after);
  }

  public CaseStatus status() {
    return CaseStatus.of(this);
  }

  /** When something last happened, by the events' own times. */
  public Instant changedAt() {
    return Stream.concat(told.stream().map(Told::at), acts.newest().stream())
        .reduce(report.receivedAt(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * The resolutions that such a reply would answer, as sequence by referral. What was answered awaits nothing more.
   *
   * @param referral the only one meant; null for every resolved one
   */
  public Map<UUID, Integer> awaiting(Reply reply, UUID referral, Instant now) {
    Map<UUID, Integer> awaiting = new LinkedHashMap<>();
    for (Standing standing : referrals()) {
      UUID one = standing.entry().id();
      Reply meant = referral == null ? Reply.CONFIRMED : reply; // unnamed are only those that wait for her
      OptionalInt resolution = standing.awaiting(meant, now);
      if ((referral == null || referral.equals(one)) && resolution.isPresent()
          && acts.answers().stream().noneMatch(answer -> answer.answers(one, resolution.getAsInt()))) {
        awaiting.put(one, resolution.getAsInt());
      }
    }
    return awaiting;
  }

  /** What routing said, by revision. */
  List<Told> decisions() {
    return told.stream().filter(Told::isDecision).sorted(comparingInt(Told::revision)).toList();
  }

  /** What the departments said, each referral's moves by sequence. */
  List<Told> moves() {
    return told.stream().filter(one -> one.event() instanceof ReferralMoved)
        .sorted(comparing((Told one) -> ((ReferralMoved) one.event()).referral().toString())
            .thenComparingInt(one -> ((ReferralMoved) one.event()).sequence()))
        .toList();
  }

  /** The newest decision that is one: to route or to dismiss, not to ask a person. */
  Optional<Told> settled() {
    return newest(decisions().stream().filter(one -> !(one.event() instanceof FindingTriaged)));
  }

  /** The newest list of the case's referrals. */
  Optional<FindingRouted> routed() {
    return newest(decisions().stream().filter(one -> one.event() instanceof FindingRouted))
        .map(one -> (FindingRouted) one.event());
  }

  Optional<FindingTriaged> triaged() {
    return newest(decisions().stream().filter(one -> one.event() instanceof FindingTriaged))
        .map(one -> (FindingTriaged) one.event());
  }

  /** As it was decided, else as the machine ranks it, else as the cadre chose; null where nobody said. */
  Urgency urgency() {
    return routed().map(FindingRouted::urgency)
        .or(() -> triaged().map(FindingTriaged::urgency))
        .orElse(report.urgency());
  }

  /** As the newest decision or question names them. */
  List<LikelyDuplicate> likelyDuplicates() {
    return newest(decisions().stream().map(Case::likelyDuplicates).filter(some -> !some.isEmpty())).orElse(List.of());
  }

  private static List<LikelyDuplicate> likelyDuplicates(Told decision) {
    if (decision.event() instanceof FindingTriaged triaged) {
      return triaged.likelyDuplicates();
    }
    return decision.event() instanceof FindingRouted routed ? routed.likelyDuplicates() : List.of();
  }

  /** Where each referral of the newest list stands, in the list's order. */
  List<Standing> referrals() {
    List<Told> moves = moves();
    return routed().stream().flatMap(routed -> routed.referrals().stream())
        .map(entry -> new Standing(entry, about(entry.id(), moves), about(entry.id(), reminders())))
        .toList();
  }

  /** Whether the newest list of referrals has that one. */
  public boolean has(UUID referral) {
    return referral(referral).isPresent();
  }

  /** The department that holds that referral, handed back and taken back ones left out; empty where none does. */
  public Optional<String> holderOf(UUID referral) {
    return referral(referral).filter(one -> one.status().live()).map(one -> one.entry().opd());
  }

  /** Whether a department holds any referral of this case. */
  public boolean heldBy(String opd) {
    return referrals().stream().anyMatch(one -> one.status().live() && one.entry().opd().equals(opd));
  }

  /** The confirmed closings that are drawn for a re-visit and were not looked into, each by its place. */
  public List<String> revisitsDue(Draw draw) {
    return referrals().stream()
        .filter(one -> one.confirmed() && draw.draws(one.entry().id(), one.sequence()))
        .map(one -> Answer.place(one.entry().id(), one.sequence()))
        .filter(place -> acts.verifications().stream().noneMatch(seen -> seen.place().equals(place)))
        .toList();
  }

  /** The closing of that referral, as its sequence; none while it is not closed. */
  public OptionalInt closing(UUID referral) {
    return referral(referral).filter(one -> one.status() == FollowUpStatus.CLOSED).map(Standing::sequence)
        .map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  Optional<Standing> referral(UUID referral) {
    return referrals().stream().filter(one -> one.entry().id().equals(referral)).findFirst();
  }

  /** What was said about clocks and silence, in an order that arrival does not change. */
  List<Told> reminders() {
    return told.stream().filter(Told::isReminder)
        .sorted(comparing(Told::at).thenComparing(one -> one.place().orElseThrow()))
        .toList();
  }

  private static List<Told> about(UUID referral, List<Told> some) {
    return some.stream().filter(one -> one.referral().equals(referral)).toList();
  }

  /** Whether the newest decision is a dismissal, and nothing handed back has come to triage since. */
  boolean dismissedForGood() {
    int dismissal = settled().filter(one -> one.event() instanceof FindingDismissed).map(Told::revision).orElse(0);
    return dismissal > 0 && decisions().stream()
        .filter(one -> one.revision() > dismissal)
        .noneMatch(one -> one.event() instanceof FindingTriaged triaged && HANDED_BACK.contains(triaged.reason()));
  }

  private static <T> Optional<T> newest(Stream<T> inOrder) {
    return inOrder.reduce((earlier, later) -> later);
  }
}
