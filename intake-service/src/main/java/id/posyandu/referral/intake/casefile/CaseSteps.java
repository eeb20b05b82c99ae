package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.intake.casefile.Step.Pressing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a case: one of its own where it is undecided or over, else one of each of its referrals. */
final class CaseSteps {
  private final Case known;
  private final Viewpoint view;

  private CaseSteps(Case known, Viewpoint view) {
    this.known = known;
    this.view = view;
  }

  /** At least one. */
  static List<Step> of(Case known, Viewpoint view) {
    return new CaseSteps(known, view).all();
  }

  private List<Step> all() {
    return switch (known.status()) {
      case RECEIVED -> List.of(withdrawing().orElseGet(() -> undecided("received")));
      case DISMISSED -> List.of(over(dismissal()));
      case CLOSED -> List.of(over(closing()));
      case IN_TRIAGE, ROUTED, IN_PROGRESS, RESOLVED -> known.settled().isEmpty()
          ? List.of(withdrawing().orElseGet(() -> undecided("triage")))
          : Stream.concat(withdrawing().stream(), referrals()).toList();
    };
  }

  private Step undecided(String key) {
    return new Step(Pressing.TO_DECIDE, WaitingOn.coordinator(), text(key));
  }

  /** While nobody has decided what becomes of a finding that the cadre took back. */
  private Optional<Step> withdrawing() {
    int asked = known.decisions().stream()
        .filter(one -> one.event() instanceof FindingTriaged triaged
            && triaged.reason() == TriageReason.WITHDRAWN_BY_CADRE)
        .mapToInt(Told::revision).max().orElse(Integer.MAX_VALUE);
    boolean decided = known.settled().filter(one -> one.revision() > asked).isPresent();
    return known.acts().withdrawal() == null || decided
        ? Optional.empty()
        : Optional.of(new Step(Pressing.WITHDRAWING, WaitingOn.coordinator(), text("withdrawing")));
  }

  private Stream<Step> referrals() {
    List<Standing> all = known.referrals();
    return all.stream()
        .filter(one -> one.status().live() || CaseStatus.waits(one, all, known))
        .map(one -> new ReferralSteps(known, one, view).step());
  }

  private Step over(String words) {
    return new Step(Pressing.DONE, WaitingOn.nobody(), addedSince() ? words + "; " + text("added-too-late") : words);
  }

  /** Whether the cadre added something that nobody reads any more. */
  private boolean addedSince() {
    Instant end = known.told().stream().map(Told::at).max(Instant::compareTo).orElse(Instant.MAX);
    return known.acts().additions().stream().anyMatch(addition -> addition.at().isAfter(end));
  }

  private String dismissal() {
    return known.settled().map(Told::event)
        .filter(FindingDismissed.class::isInstance).map(FindingDismissed.class::cast)
        .map(dismissed -> text("dismissed", why(dismissed)))
        .orElseGet(this::allTakenBack);
  }

  /** The words that came with it; what its code means where there are none, or none in the reader's language. */
  private String why(FindingDismissed dismissed) {
    String key = "dismissed." + dismissed.code();
    boolean explained = view.wording().has(key);
    boolean inHerWords = dismissed.note() != null && (view.wording().isIndonesian() || !explained);
    if (inHerWords) {
      return dismissed.note();
    }
    return explained ? text(key) : text("dismissed.unexplained");
  }

  private String allTakenBack() {
    return known.referrals().stream().map(Standing::note).filter(note -> note != null && !note.isBlank()).findFirst()
        .map(note -> text("taken-back.because", note)).orElseGet(() -> text("taken-back"));
  }

  private String closing() {
    List<Standing> closed = known.referrals().stream().filter(one -> one.status() == FollowUpStatus.CLOSED).toList();
    if (closed.stream().anyMatch(this::refuted)) {
      return text("closed.refuted");
    }
    Optional<Instant> disputable = closed.stream().flatMap(one -> one.disputableUntil().stream())
        .filter(view.now()::isBefore).max(Instant::compareTo);
    if (disputable.isPresent()) {
      return text("closed.silent", view.moment(disputable.get()));
    }
    if (closed.stream().anyMatch(Standing::unconfirmed)) {
      return text("closed.silent.over");
    }
    boolean helped = closed.stream().allMatch(one -> one.outcome() == null || one.outcome() == Outcome.HELPED);
    return text(helped ? "closed" : "closed.otherwise");
  }

  private boolean refuted(Standing one) {
    return Revisit.of(one, known.acts().verifications(), List.of()) == Revisit.REFUTED;
  }

  private String text(String key, Object... parts) {
    return view.wording().text(key, parts);
  }
}
