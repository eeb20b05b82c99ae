package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.SpmField;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What routing has said of a case: of each kind the newest by revision, so an older one that comes late changes nothing.
 *
 * @param triaged the newest question to a person; null while none was heard
 * @param routed the newest list of referrals; null while none was heard
 * @param dismissed revision of the newest dismissal; 0 while none was heard
 * @param questions what persons were asked and answered
 * @param named every field that any decision named, even one that was replaced: a sum that the case may once have been
 *     part of has to hear of it again, or its {@code asOf} would depend on the order of arrival
 */
record Decisions(Triaged triaged, Routed routed, int dismissed, Questions questions, Set<SpmField> named) {
  static final Decisions NONE = new Decisions(null, null, 0, Questions.NONE, Set.of());

  record Triaged(int revision, List<SpmField> fields) {}

  record Routed(int revision, List<SpmField> fields, List<Referral> referrals) {}

  record Referral(UUID id, UUID supersedes, boolean withdrawn, List<SpmField> fields) {}

  Decisions after(FindingTriaged event) {
    boolean newer = triaged == null || event.revision() > triaged.revision();
    var newest = newer ? new Triaged(event.revision(), event.fields()) : triaged;
    var asked = questions.asking(event.item(), event.revision());
    return new Decisions(newest, routed, dismissed, asked, namedWith(event.fields()));
  }

  Decisions after(FindingRouted event) {
    boolean newer = routed == null || event.revision() > routed.revision();
    var listed = event.referrals().stream()
        .map(one -> new Referral(one.id(), one.supersedes(), one.withdrawn(), one.fields()))
        .toList();
    var newest = newer ? new Routed(event.revision(), event.fields(), listed) : routed;
    var all = namedWith(event.fields());
    listed.forEach(referral -> all.addAll(referral.fields()));
    return new Decisions(triaged, newest, dismissed, questions.answering(event.item(), event.revision()), all);
  }

  Decisions after(FindingDismissed event) {
    var answered = questions.answering(event.item(), event.revision());
    return new Decisions(triaged, routed, Math.max(dismissed, event.revision()), answered, named);
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

  private Set<SpmField> namedWith(Collection<SpmField> more) {
    var all = EnumSet.noneOf(SpmField.class);
    all.addAll(named);
    all.addAll(more);
    return all;
  }
}
