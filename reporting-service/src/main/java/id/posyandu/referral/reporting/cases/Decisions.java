package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.List;
import java.util.UUID;

/**
 * What routing has said of a case: of each kind the newest by revision, so an older one that comes late changes nothing.
 *
 * @param triaged the newest question to a person; null while none was heard
 * @param routed the newest list of referrals; null while none was heard
 * @param dismissed revision of the newest dismissal; 0 while none was heard
 * @param questions what persons were asked and answered
 */
record Decisions(Triaged triaged, Routed routed, int dismissed, Questions questions) {
  static final Decisions NONE = new Decisions(null, null, 0, Questions.NONE);

  record Triaged(int revision, List<SpmField> fields, Urgency urgency) {}

  record Routed(int revision, List<SpmField> fields, Urgency urgency, List<Referral> referrals) {}

  record Referral(UUID id, UUID supersedes, boolean withdrawn, String opd, List<SpmField> fields) {}

  Decisions after(FindingTriaged event) {
    boolean newer = triaged == null || event.revision() > triaged.revision();
    var newest = newer ? new Triaged(event.revision(), event.fields(), event.urgency()) : triaged;
    return new Decisions(newest, routed, dismissed, questions.asking(event.item(), event.revision()));
  }

  Decisions after(FindingRouted event) {
    boolean newer = routed == null || event.revision() > routed.revision();
    var newest = newer ? new Routed(event.revision(), event.fields(), event.urgency(), listed(event)) : routed;
    return new Decisions(triaged, newest, dismissed, questions.answering(event.item(), event.revision()));
  }

  private static List<Referral> listed(FindingRouted event) {
    return event.referrals().stream()
        .map(one -> new Referral(one.id(), one.supersedes(), one.withdrawn(), one.opd(), one.fields()))
        .toList();
  }

  Decisions after(FindingDismissed event) {
    var answered = questions.answering(event.item(), event.revision());
    return new Decisions(triaged, routed, Math.max(dismissed, event.revision()), answered);
  }

  /** The newest word that asks nobody; 0 while there is none. */
  int settled() {
    return Math.max(dismissed, routed == null ? 0 : routed.revision());
  }

  /** Whether a question to a person is open. */
  boolean asking() {
    return questions.open();
  }

  List<Referral> referrals() {
    return routed == null ? List.of() : routed.referrals();
  }

  boolean replaced(UUID referral) {
    return referrals().stream().anyMatch(other -> referral.equals(other.supersedes()));
  }

  /** The fields of what is decided, those of the machine's ranking while a person is asked first, else none. */
  List<SpmField> fields() {
    if (routed != null) {
      return routed.fields();
    }
    return settled() == 0 && triaged != null ? triaged.fields() : List.of();
  }

  /** How urgent it is by what is decided, else by the newest question; null where neither was heard. */
  Urgency urgency() {
    if (routed != null) {
      return routed.urgency();
    }
    return triaged == null ? null : triaged.urgency();
  }
}
