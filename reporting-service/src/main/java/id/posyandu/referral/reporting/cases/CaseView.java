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
import id.posyandu.referral.events.Urgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One case as far as it was heard. It begins with whichever event comes first, for the topics of a finding overtake one
 * another; from then on the finding counts as reported. A referral counts once a decision that lists it was heard: moves
 * that come earlier are kept until then.
 *
 * @param followUps by referral, listed or not
 * @param named every slice that any of its events ever named, even by a decision that was replaced: a sum that the case may
 *     once have been part of has to hear of it again, or its {@code asOf} would depend on the order of arrival
 */
public record CaseView(
    Origin origin, Latest latest, Decisions decisions, Map<UUID, FollowUp> followUps, Set<String> named) {

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
    return new CaseView(Origin.of(event), null, Decisions.NONE, Map.of(), Set.of(Slices.ALL));
  }

  /** Bears any event any number of times and in any order. */
  public CaseView after(Event event, Latest heard) {
    return folded(event).at(Latest.of(latest, heard)).naming(Naming.slices(event));
  }

  private CaseView folded(Event event) {
    if (event instanceof FindingReported reported) {
      return beganWith(origin.after(reported));
    }
    if (event instanceof FindingTriaged triaged) {
      return decided(decisions.after(triaged));
    }
    if (event instanceof FindingRouted routed) {
      return beganWith(origin.after(routed)).decided(decisions.after(routed));
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
    return new CaseView(origin, newest, decisions, followUps, named);
  }

  private CaseView naming(Set<String> more) {
    if (named.containsAll(more)) {
      return this;
    }
    var all = new TreeSet<>(named);
    all.addAll(more);
    return new CaseView(origin, latest, decisions, followUps, all);
  }

  private CaseView beganWith(Origin known) {
    return new CaseView(known, latest, decisions, followUps, named);
  }

  private CaseView decided(Decisions newest) {
    return new CaseView(origin, latest, newest, followUps, named);
  }

  private CaseView followed(UUID referral, UnaryOperator<FollowUp> step) {
    var all = new HashMap<>(followUps);
    all.put(referral, step.apply(followUp(referral)));
    return new CaseView(origin, latest, decisions, all, named);
  }

  private FollowUp followUp(UUID referral) {
    return followUps.getOrDefault(referral, FollowUp.NONE);
  }

  List<Referral> referrals() {
    var all = new ArrayList<Referral>(decisions.referrals().size());
    for (var one : decisions.referrals()) {
      all.add(new Referral(one, followUp(one.id())));
    }
    return all;
  }

  List<FollowUpStatus> live() {
    var live = new ArrayList<FollowUpStatus>(decisions.referrals().size());
    for (var one : referrals()) {
      if (one.status().live()) {
        live.add(one.status());
      }
    }
    return live;
  }

  boolean emergency() {
    var decided = decisions.urgency();
    return (decided == null ? origin.urgency() : decided) == Urgency.EMERGENCY;
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
        && (decisions.asking() || handedBack());
  }

  /** A department handed back, and the coordinator has neither replaced nor ended that referral. */
  boolean handedBack() {
    for (var one : referrals()) {
      if (awaitsReplacement(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean awaitsReplacement(Referral referral) {
    return referral.status() == FollowUpStatus.RETURNED
        && !referral.listed().withdrawn()
        && !decisions.replaced(referral.listed().id())
        && decisions.dismissed() < decisions.routed().revision();
  }
}
