package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;

/** That a link was wrong: who took it back, when and why. */
public record Unlinking(String by, String note, Instant at) {

  String maskedNote() {
    return Masking.mask(note);
  }
}
