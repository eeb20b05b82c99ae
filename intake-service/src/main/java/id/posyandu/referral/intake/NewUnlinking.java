package id.posyandu.referral.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who takes a wrong link back, and why. */
@Schema(name = "NewUnlinking")
record NewUnlinking(
    @NotBlank(message = "is compulsory") @Readable @Size(max = 100, message = "must have 1 to 100 characters")
        String by,
    @Readable @Size(max = 2000, message = "must have at most 2000 characters") String note) {}
