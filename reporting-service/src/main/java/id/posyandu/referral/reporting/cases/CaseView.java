package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One case as far as it was heard. It begins with whichever event comes first, for the topics of a finding overtake one
 * another; from then on the finding counts as reported. A referral counts once a decision that lists it was heard: moves
 * that come earlier are kept until then.
 *
 * @param followUps by referral, listed or not
 */
public record CaseView(Origin origin, Latest latest, Decisions decisions, Map<UUID, FollowUp> followUps) {

  /** A listed referral, and where it stands. */
  record Referral(Decisions.Referral listed, FollowUp followUp) {

    /**
     * What the department said last is final where it closed or handed back: taking back comes too late then, though it
     * may say that nobody is to replace it.
     */
    FollowUpStatus status() {
      var said = followUp.status();
      boolean over = said == FollowUpStatus.CLOSED || said == FollowUpStatus.RETURNED;
      return listed.withdrawn() && !over ? FollowUpStatus.WITHDRAWN : said;
    }
  }

  public static CaseView beginningWith(Event event) {
    return new CaseView(Origin.of(event), null, Decisions.NONE, Map.of());
  }

  /** Bears any event any number of times and in any order. */
  public CaseView after(Event event, Latest heard) {
    return folded(event).at(Latest.of(latest, heard));
  }

  private CaseView folded(Event event) {
    if (event instanceof FindingReported reported) {
      return reportedBy(reported.posyandu());
    }
    if (event instanceof FindingTriaged triaged) {
      return decided(decisions.after(triaged));
    }
    if (event instanceof FindingRouted routed) {
      return reportedBy(routed.posyandu()).decided(decisions.after(routed));
    }
    if (event instanceof FindingDismissed dismissed) {
      return decided(decisions.after(dismissed));
    }
    if (event instanceof ReferralMoved moved) {
      return followed(moved.referral(), one -> one.after(moved));
    }
    if (event instanceof ReferralOverdue overdue) {
      return followed(overdue.referral(), one -> one.after(overdue));
    }
    if (event instanceof ReferralSilent silent) {
      return followed(silent.referral(), one -> one.after(silent));
    }
    return event instanceof FindingVerified verified
        ? followed(verified.referral(), one -> one.after(verified))
        : this;
  }

  private CaseView at(Latest newest) {
    return new CaseView(origin, newest, decisions, followUps);
  }

  private CaseView reportedBy(String posyandu) {
    return new CaseView(origin.reportedBy(posyandu), latest, decisions, followUps);
  }

  private CaseView decided(Decisions newest) {
    return new CaseView(origin, latest, newest, followUps);
  }

  private CaseView followed(UUID referral, UnaryOperator<FollowUp> step) {
    var all = new HashMap<>(followUps);
    all.put(referral, step.apply(followUp(referral)));
    return new CaseView(origin, latest, decisions, all);
  }

  private FollowUp followUp(UUID referral) {
    return followUps.getOrDefault(referral, FollowUp.NONE);
  }

  List<Referral> referrals() {
    return decisions.referrals().stream().map(one -> new Referral(one, followUp(one.id()))).toList();
  }

  List<FollowUpStatus> live() {
    return referrals().stream().map(Referral::status).filter(FollowUpStatus::live).toList();
  }

  Standing standing() {
    if (!live().isEmpty() || inReview()) {
      return Standing.ROUTED;
    }
    if (decisions.settled() > 0) {
      return Standing.DISMISSED;
    }
    return decisions.asking() ? Standing.IN_TRIAGE : Standing.UNDECIDED;
  }

  /** Routed once, and waiting for a person's next decision: asked outright, or by a department that handed back. */
  boolean inReview() {
    return decisions.routed() != null
        && (decisions.asking() || referrals().stream().anyMatch(this::awaitsReplacement));
  }

  private boolean awaitsReplacement(Referral referral) {
    return referral.status() == FollowUpStatus.RETURNED
        && !referral.listed().withdrawn()
        && !decisions.replaced(referral.listed().id())
        && decisions.dismissed() < decisions.routed().revision();
  }
}
