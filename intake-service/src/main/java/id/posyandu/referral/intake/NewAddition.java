package id.posyandu.referral.intake;

import id.posyandu.referral.intake.NewFinding.Photo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a cadre wishes to add; a text or an attachment at least.
 *
 * @param text as long as a finding's at most, but as short as "ya": it may be an answer
 * @param referral whose question she answers; null for a mere addition
 * @param by who adds it; the cadre who reported where it is left out
 */
@Schema(name = "NewAddition")
record NewAddition(
    @Readable @Schema(maxLength = FindingCheck.LONGEST_TEXT) String text,
    @Size(max = 10, message = "must be at most 10")
        List<@NotNull(message = "must not be null") @Valid Photo> attachments,
    UUID referral,
    @Readable @Size(min = 1, max = 100, message = "must have 1 to 100 characters") String by) {

  boolean isEmpty() {
    return Words.strippedOrNull(text) == null && (attachments == null || attachments.isEmpty());
  }
}
