package id.posyandu.referral.opd;

import id.posyandu.referral.events.ReferralAssigned;

/** Who must act: a department (OPD), and its bidang, UPTD, puskesmas or kelurahan where one is named. */
record Department(String code, String name, String unit) {
  static Department of(ReferralAssigned assigned) {
    return new Department(assigned.opd(), assigned.opdName(), assigned.unit());
  }
}
