package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.UUID;

/**
 * That a person found this case to have to do with another one. It is kept on this side only; the other case file finds it.
 *
 * @param finding the other one
 * @param number the other one's
 * @param takenBack null while it holds
 */
public record Link(
    UUID id, UUID finding, String number, Relation relation, String note, String by, Instant at, Unlinking takenBack) {

  public boolean holds() {
    return takenBack == null;
  }

  /** Whether it says the same of the same case. */
  public boolean says(Relation wanted, UUID other) {
    return relation == wanted && finding.equals(other);
  }

  Link takenBack(Unlinking how) {
    return new Link(id, finding, number, relation, note, by, at, how);
  }

  Instant changedAt() {
    return holds() ? at : takenBack.at();
  }

  String maskedNote() {
    return Masking.mask(note);
  }
}
