package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Verification;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What another cadre saw.
 *
 * @param referral the closed one that is drawn
 * @param cadre who went to see; not the one who reported
 */
@Schema(name = "NewVerification")
record NewVerification(
    @NotNull(message = "is compulsory") UUID referral,
    @NotNull(message = "is compulsory: UPHELD or REFUTED") Verification.Seen outcome,
    @NotBlank(message = "is compulsory") @Readable @Size(max = 100, message = "must have 1 to 100 characters")
        String cadre,
    @Readable @Size(max = 2000, message = "must have at most 2000 characters") String note) {

  boolean lacksItsNote() {
    return outcome == Verification.Seen.REFUTED && (note == null || note.isBlank());
  }
}
