package id.posyandu.referral.routing;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.routing.decision.Amendment;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.TriageItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a case can't be changed as it stands: each refusal says what to do instead, or who did it already. */
final class Standstill {
  /** Who opens more than that in one case is a program gone wild. */
  private static final int MOST_REFERRALS = 50;

  private Standstill() {}

  /** Only where somebody acts others can join: first comes the decision who acts at all, and what is over stays over. */
  static void refuseGaining(Case file) {
    if (!file.acting().isEmpty()) {
      return;
    }
    if (!file.waiting().isEmpty()) {
      throw Refusal.conflict(
          "Nobody acts on it yet: decide first what waits in triage", Map.of("items", items(file.waiting())));
    }
    throw Refusal.conflict("The case is over: what is new is a new finding", Map.of("referrals", holders(file)));
  }

  static Refusal heldAlready(Case file) {
    return Refusal.conflict("Those named act on it already", Map.of("held", holders(file)));
  }

  static void refuseTooMany(Case file) {
    if (file.referrals().size() > MOST_REFERRALS) {
      throw Refusal.conflict("A case has at most %d referrals".formatted(MOST_REFERRALS), Map.of());
    }
  }

  /** Only what somebody still acts on can be taken back. */
  static void refuseTakingBack(Case file, UUID referral) {
    RoutedReferral one = file.referral(referral).orElseThrow();
    if (one.withdrawn()) {
      throw Refusal.conflict("It is taken back already", file.withdrawalOf(referral).map(Standstill::first).orElse(Map.of()));
    }
    if (!file.stands(one)) {
      throw Refusal.conflict(
          "Its department handed it back: what becomes of it is decided in triage",
          Map.of("items", items(file.waiting().stream().filter(item -> referral.equals(item.referral())).toList())));
    }
    if (file.status(one) == FollowUpStatus.CLOSED) {
      throw Refusal.conflict("It is closed: there is nothing to take back", Map.of());
    }
  }

  private static Map<String, Object> first(Amendment withdrawal) {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("by", withdrawal.verdict().by());
    first.put("at", withdrawal.at());
    first.put("reason", withdrawal.verdict().dismisses() ? withdrawal.verdict().dismiss() : withdrawal.verdict().note());
    first.put("revision", withdrawal.revision());
    return Map.of("first", first);
  }

  private static List<String> items(List<TriageItem> waiting) {
    return waiting.stream().map(TriageItem::item).toList();
  }

  private static List<Held> holders(Case file) {
    return file.referrals().stream()
        .map(one -> new Held(one.id(), one.opd(), one.opdName(), one.unit(), one.categories(), file.status(one)))
        .toList();
  }

  private record Held(
      UUID referral, String opd, String opdName, String unit, List<String> categories, FollowUpStatus status) {}
}
