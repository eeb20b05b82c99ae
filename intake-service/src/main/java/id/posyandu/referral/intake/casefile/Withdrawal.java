package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FindingWithdrawn;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.UUID;

/**
 * That the cadre took her finding back, and why. It ends nothing by itself: what becomes of the case is for routing and the
 * coordinator to say.
 */
public record Withdrawal(String reason, String by, Instant at) {

  public FindingWithdrawn said(UUID finding, Report report) {
    return new FindingWithdrawn(finding, report.area(), report.receivedAt(), Masking.mask(reason));
  }

  /** As anybody may read it. */
  Withdrawal masked() {
    return new Withdrawal(Masking.mask(reason), by, at);
  }

  @Override
  public String toString() {
    return "Withdrawal[" + at + "]";
  }
}
