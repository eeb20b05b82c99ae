package id.posyandu.referral.opd;

import id.posyandu.referral.opd.Additions.Addition;
import java.time.Instant;
import java.util.List;

/**
 * What stands beside a referral in its case.
 *
 * @param others who else acts, and how far they are
 * @param additions what the cadre added since she reported, the oldest first
 */
record Beside(List<OtherDepartment> others, List<Addition> additions) {

  /** The same with what was known here by then. */
  Beside asOf(Instant then) {
    return new Beside(others, additions.stream().filter(one -> !one.keptAt().isAfter(then)).toList());
  }
}
