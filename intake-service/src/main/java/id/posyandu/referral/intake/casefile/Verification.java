package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.UUID;

/**
 * What another cadre saw who went to look whether confirmed help had really come.
 *
 * @param sequence of the closing that she looked into
 * @param cadre who went; stays in intake
 */
public record Verification(
    UUID referral, int sequence, Seen outcome, String cadre, String note, Instant at) {

  /** What she saw. */
  public enum Seen {
    /** It is as it was confirmed. */
    UPHELD,
    /** It is not; her note says what is. */
    REFUTED
  }

  /** A closing is looked into once. */
  public String place() {
    return Answer.place(referral, sequence);
  }

  public FindingVerified said(UUID finding, Report report) {
    return new FindingVerified(
        finding, report.area(), report.receivedAt(), referral, sequence, outcome == Seen.UPHELD, maskedNote());
  }

  String maskedNote() {
    return Masking.mask(note);
  }

  @Override
  public String toString() {
    return "Verification[" + place() + ", " + outcome + "]";
  }
}
