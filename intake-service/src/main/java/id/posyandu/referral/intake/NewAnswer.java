package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Reply;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a cadre wishes to answer.
 *
 * @param referral which resolved one she means; null for every one
 */
@Schema(name = "NewAnswer")
record NewAnswer(
    UUID referral,
    @NotNull(message = "is compulsory: CONFIRMED or DISPUTED") Reply outcome,
    @Readable @Size(max = 2000, message = "must have at most 2000 characters") String note) {

  boolean lacksItsNote() {
    return outcome == Reply.DISPUTED && (note == null || note.isBlank());
  }
}
