package id.posyandu.referral.intake.casefile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.TriageReason;
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
 * @param answers of the cadre
 */
public record Case(UUID id, String number, Report report, Collection<Told> told, Collection<Answer> answers) {
  private static final Set<TriageReason> HANDED_BACK = Set.of(TriageReason.RETURNED, TriageReason.RETURNED_TWICE);

  /** A case of which nothing but the report is known. */
  public static Case begun(UUID id, String number, Report report) {
    return new Case(id, number, report, List.of(), List.of());
  }

  /** The same with one more event. */
  public Case with(Told more) {
    return new Case(id, number, report, Stream.concat(told.stream(), Stream.of(more)).toList(), answers);
  }

  public CaseStatus status() {
    return CaseStatus.of(this);
  }

  /** When something last happened, by the events' own times. */
  public Instant changedAt() {
    return Stream.concat(told.stream().map(Told::at), answers.stream().map(Answer::at))
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
          && answers.stream().noneMatch(answer -> answer.answers(one, resolution.getAsInt()))) {
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
        .map(entry -> new Standing(entry, moves.stream()
            .filter(move -> ((ReferralMoved) move.event()).referral().equals(entry.id()))
            .toList()))
        .toList();
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
