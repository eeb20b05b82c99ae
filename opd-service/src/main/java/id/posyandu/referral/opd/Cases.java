package id.posyandu.referral.opd;

import static java.util.stream.Collectors.groupingBy;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.OtherReferral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who else acts on a case, how far they are, and what the cadre added: each department sees that it is not alone. */
@Component
class Cases {
  private static final Comparator<OtherDepartment> LEAD_FIRST =
      Comparator.comparing(OtherDepartment::lead).reversed().thenComparing(other -> other.opd().code());

  private final Referrals referrals;
  private final EarlyWithdrawals early;
  private final Additions additions;

  Cases(Referrals referrals, EarlyWithdrawals early, Additions additions) {
    this.referrals = referrals;
    this.early = early;
    this.additions = additions;
  }

  Beside beside(ReferralDocument referral) {
    return beside(List.of(referral)).get(referral.id());
  }

  /** For each of a page of referrals, in two more queries for all of them. */
  Map<UUID, Beside> beside(List<ReferralDocument> page) {
    if (page.isEmpty()) {
      return Map.of();
    }
    List<UUID> findings = page.stream().map(referral -> referral.assigned().finding()).distinct().toList();
    Map<UUID, List<Sibling>> cases = referrals.ofFindings(findings).stream().collect(groupingBy(Sibling::finding));
    Map<UUID, List<Additions.Addition>> added = additions.of(findings);
    Map<UUID, Beside> beside = new HashMap<>();
    for (ReferralDocument referral : page) {
      UUID finding = referral.assigned().finding();
      beside.put(
          referral.id(),
          new Beside(
              others(referral, cases.getOrDefault(finding, List.of())), added.getOrDefault(finding, List.of())));
    }
    return beside;
  }

  /** Those that are known here as they stand; those that were announced but not heard of yet, as assigned. */
  private List<OtherDepartment> others(ReferralDocument referral, List<Sibling> known) {
    List<OtherDepartment> others = new ArrayList<>();
    known.stream().filter(other -> !other.id().equals(referral.id())).map(Sibling::seen).forEach(others::add);
    referral.assigned().others().stream()
        .filter(announced -> known.stream().noneMatch(other -> other.id().equals(announced.referral())))
        .map(this::announced)
        .forEach(others::add);
    others.sort(LEAD_FIRST);
    return others;
  }

  /** It may have been withdrawn before anybody heard that it was assigned. */
  private OtherDepartment announced(OtherReferral other) {
    return new OtherDepartment(
        other.referral(),
        new Department(other.opd(), other.opdName(), other.unit()),
        other.lead(),
        early.of(other.referral()).isPresent() ? FollowUpStatus.WITHDRAWN : FollowUpStatus.ASSIGNED);
  }
}
