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

/** Who else acts on a case, and how far they are: each department sees that it is not alone. */
@Component
class Cases {
  private static final Comparator<OtherDepartment> LEAD_FIRST =
      Comparator.comparing(OtherDepartment::lead).reversed().thenComparing(other -> other.opd().code());

  private final Referrals referrals;

  Cases(Referrals referrals) {
    this.referrals = referrals;
  }

  List<OtherDepartment> othersOf(ReferralDocument referral) {
    return othersOf(List.of(referral)).get(referral.id());
  }

  /** For each of a page of referrals, in one more query for all of them. */
  Map<UUID, List<OtherDepartment>> othersOf(List<ReferralDocument> page) {
    List<UUID> findings = page.stream().map(referral -> referral.assigned().finding()).distinct().toList();
    Map<UUID, List<ReferralDocument>> cases =
        referrals.ofFindings(findings).stream().collect(groupingBy(referral -> referral.assigned().finding()));
    Map<UUID, List<OtherDepartment>> others = new HashMap<>();
    for (ReferralDocument referral : page) {
      others.put(referral.id(), others(referral, cases.getOrDefault(referral.assigned().finding(), List.of())));
    }
    return others;
  }

  /** Those that are known here as they stand; those that were announced but not heard of yet, as assigned. */
  private static List<OtherDepartment> others(ReferralDocument referral, List<ReferralDocument> known) {
    List<OtherDepartment> others = new ArrayList<>();
    known.stream()
        .filter(other -> !other.id().equals(referral.id()))
        .map(other ->
            new OtherDepartment(
                Department.of(other.assigned()), other.assigned().lead(), other.followUp().status()))
        .forEach(others::add);
    referral.assigned().others().stream()
        .filter(announced -> known.stream().noneMatch(other -> other.id().equals(announced.referral())))
        .map(Cases::justAssigned)
        .forEach(others::add);
    others.sort(LEAD_FIRST);
    return others;
  }

  private static OtherDepartment justAssigned(OtherReferral announced) {
    return new OtherDepartment(
        new Department(announced.opd(), announced.opdName(), announced.unit()),
        announced.lead(),
        FollowUpStatus.ASSIGNED);
  }
}
