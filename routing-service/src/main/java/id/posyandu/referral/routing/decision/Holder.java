package id.posyandu.referral.routing.decision;

import id.posyandu.referral.cities.Duty;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.events.RoutedReferral;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts: a department, or one part of it. Duties of one holder are one referral.
 *
 * @param unit null for the department as such
 */
record Holder(Opd opd, String unit) {

  static Holder of(Duty duty) {
    return new Holder(duty.opd(), duty.unit());
  }

  boolean has(RoutedReferral referral) {
    return opd.code().equals(referral.opd()) && Objects.equals(unit, referral.unit());
  }

  /** @param round how many times the case has come to this holder, this time included */
  UUID referralOf(UUID finding, int round) {
    return Names.uuid("referral", finding, opd.code(), unit, round);
  }
}
