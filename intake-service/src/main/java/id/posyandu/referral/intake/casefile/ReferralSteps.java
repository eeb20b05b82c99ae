package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.intake.casefile.Step.Pressing;
import java.time.Instant;
import java.util.Optional;

/** The step that one referral of a case waits for. */
final class ReferralSteps {
  /** How long a cadre has to answer a question or to confirm; opd-service goes on by itself after that. */
  private static final int PATIENCE = 10;

  private static final int LONGEST_QUOTE = 300;

  private final Case known;
  private final Standing standing;
  private final Viewpoint view;

  ReferralSteps(Case known, Standing standing, Viewpoint view) {
    this.known = known;
    this.standing = standing;
    this.view = view;
  }

  Step step() {
    return switch (standing.status()) {
      case ASSIGNED, ACCEPTED, IN_PROGRESS, SCHEDULED, UNKNOWN -> working();
      case NEEDS_INFO -> wasTold() ? goesOn("question-answered") : asked();
      case RESOLVED -> wasAnswered() ? goesOn("resolution-answered") : toConfirm();
      case CLOSED -> new Step(Pressing.DONE, WaitingOn.nobody(), text("part-closed", name()));
      case RETURNED, WITHDRAWN ->
          new Step(Pressing.TO_DECIDE, WaitingOn.coordinatorOver(standing), text("returned", name(), quote()));
    };
  }

  private Step working() {
    ReferralClock clock = standing.running().orElseThrow();
    boolean late = standing.overdue(view.now(), view.zone());
    ReferralClock meant = late && clock == ReferralClock.RESPOND && !responseIsLate() ? ReferralClock.FINISH : clock;
    Instant limit = standing.limit(meant, view.zone());
    String words = (late ? late(meant, limit) : inTime(clock, limit)) + silence();
    return new Step(late ? Pressing.LATE : Pressing.DUE, WaitingOn.department(standing, limit), words);
  }

  private boolean responseIsLate() {
    return standing.respondBy() != null && standing.respondBy().isBefore(view.now())
        || standing.said(ReferralClock.RESPOND, view.zone()).isPresent();
  }

  private String inTime(ReferralClock clock, Instant limit) {
    boolean putBack = standing.status() == FollowUpStatus.ASSIGNED && clock == ReferralClock.FINISH;
    String key = "in-time." + (putBack ? FollowUpStatus.UNKNOWN : standing.status());
    return limit == null ? text(key + ".no-limit", name()) : text(key, name(), limit(limit));
  }

  private String late(ReferralClock clock, Instant limit) {
    Optional<ReferralOverdue> said = standing.said(clock, view.zone());
    Instant due = limit == null ? said.orElseThrow().due() : limit;
    String told = said.map(ReferralOverdue::to).filter(to -> !to.isBlank()).map(to -> text("late.told", to)).orElse("");
    return text("late." + clock, name(), limit(due)) + told;
  }

  /** A promise is a day, a limit is a moment. */
  private String limit(Instant limit) {
    return standing.scheduledFor() == null ? view.moment(limit) : view.wording().day(standing.scheduledFor());
  }

  private String silence() {
    return standing.silent().map(silent -> text("silent", silent.workingDays())).orElse("");
  }

  private Step asked() {
    Instant until = view.workingDays().plus(standing.since(), PATIENCE);
    return new Step(
        Pressing.ASKED, WaitingOn.cadre(standing, until), text("asked", name(), quote(), view.moment(until)));
  }

  private Step toConfirm() {
    Instant until = view.workingDays().plus(standing.since(), PATIENCE);
    Outcome outcome = standing.outcome() == null ? Outcome.HELPED : standing.outcome();
    String words = text("resolved." + outcome, name(), quote(), view.moment(until));
    return new Step(Pressing.TO_CONFIRM, WaitingOn.cadre(standing, until), words);
  }

  private Step goesOn(String key) {
    return new Step(Pressing.DUE, WaitingOn.department(standing, null), text(key, name()));
  }

  private boolean wasTold() {
    return known.acts().additions().stream()
        .anyMatch(addition -> addition.answers(standing.entry().id(), standing.since()));
  }

  private boolean wasAnswered() {
    return known.acts().answers().stream()
        .anyMatch(answer -> answer.answers(standing.entry().id(), standing.sequence()));
  }

  private String name() {
    String department = standing.entry().opdName() == null ? standing.entry().opd() : standing.entry().opdName();
    String unit = standing.entry().unit();
    return unit == null || unit.isBlank() ? department : department + " (" + unit + ")";
  }

  /** The department's own words, short enough for one sentence. */
  private String quote() {
    String note = standing.note() == null ? "" : standing.note().strip();
    if (note.isEmpty()) {
      return text("nothing-said");
    }
    boolean fits = note.codePointCount(0, note.length()) <= LONGEST_QUOTE;
    return fits ? note : note.substring(0, note.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private String text(String key, Object... parts) {
    return view.wording().text(key, parts);
  }
}
