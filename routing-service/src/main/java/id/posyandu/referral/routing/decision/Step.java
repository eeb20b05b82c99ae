package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.RoutedReferral;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case goes from one state to the next, and everybody whom it concerns hears of it. */
record Step(Case before, Case after) {

  /** What a machine or a cadre decided, with nothing before it. */
  Decided routed(String by) {
    return routed(by, null, null);
  }

  /**
   * What a person decided. A case in which nobody acts any more is dismissed as well: so the cadre reads why.
   *
   * @param item the question that this answers; null where it answers none
   */
  Decided said(Verdict verdict, String item) {
    if (after.referrals().isEmpty()) {
      return dismissed(after, verdict, item);
    }
    Decided routed = routed(verdict.by(), item, verdict.toDepartment());
    return verdict.dismisses() && after.isOver() ? routed.then(ended -> dismissed(ended, verdict, item)) : routed;
  }

  static Decided dismissed(Case file, Verdict verdict, String item) {
    return dismissed(file, verdict.code(), verdict.toCadre(), verdict.by(), item);
  }

  static Decided dismissed(Case file, String code, String note, String by, String item) {
    Case now = file.next();
    return new Decided(now, List.of(Sayings.dismissed(now, code, note, by, item)));
  }

  private Decided routed(String by, String item, String reason) {
    Case now = after.next();
    List<Event> says = new ArrayList<>();
    says.add(Sayings.routed(now, by, item));
    List<UUID> opened = now.openedSince(before);
    now.referrals().stream()
        .filter(referral -> opened.contains(referral.id()))
        .forEach(referral -> says.add(Sayings.assigned(now, referral)));
    takenFromDepartments().forEach(id -> says.add(Sayings.withdrawn(now, id, reason, by)));
    return new Decided(now, List.copyOf(says));
  }

  /** A department that handed back has nothing left that could be taken from it. */
  private List<UUID> takenFromDepartments() {
    List<UUID> stood = before.standing().stream().map(RoutedReferral::id).toList();
    return after.withdrawnSince(before).stream().filter(stood::contains).toList();
  }
}
