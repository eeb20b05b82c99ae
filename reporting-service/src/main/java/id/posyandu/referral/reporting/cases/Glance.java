package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One case for a reader: what of its fold can be looked at without being counted.
 *
 * @param fields of the decision in force; those that the machine ranks while a person is asked first
 * @param urgency by the newest decision, else by the newest question, else by the cadre herself; null where nobody said
 * @param referrals all of the newest decision, also those handed or taken back
 */
public record Glance(
    String area, Instant receivedAt, CaseStatus status, List<SpmField> fields, Urgency urgency, List<Referral> referrals) {

  /** @param opd code of the department */
  public record Referral(UUID id, String opd, FollowUpStatus status, boolean overdue) {}

  public static Glance at(CaseView one) {
    var urgency = one.decisions().urgency();
    return new Glance(
        one.origin().area(),
        one.origin().receivedAt(),
        CaseStatus.of(one),
        one.decisions().fields(),
        urgency == null ? one.origin().urgency() : urgency,
        one.referrals().stream().map(Glance::referral).toList());
  }

  private static Referral referral(CaseView.Referral one) {
    var status = one.status();
    return new Referral(one.listed().id(), one.listed().opd(), status, status.open() && one.followUp().overdue());
  }
}
