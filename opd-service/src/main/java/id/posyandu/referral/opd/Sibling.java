package id.posyandu.referral.opd;

import id.posyandu.referral.events.FollowUpStatus;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/** A referral as the other departments of its case see it, read without the rest of its document. */
record Sibling(@Id UUID id, Assigned assigned, Stands followUp) {
  static final String[] MEMBERS = {
    "assigned.finding", "assigned.opd", "assigned.opdName", "assigned.unit", "assigned.lead", "followUp.status"
  };

  UUID finding() {
    return assigned.finding();
  }

  OtherDepartment seen() {
    return new OtherDepartment(
        id, new Department(assigned.opd(), assigned.opdName(), assigned.unit()), assigned.lead(), followUp.status());
  }

  record Assigned(UUID finding, String opd, String opdName, String unit, boolean lead) {}

  record Stands(FollowUpStatus status) {}
}
