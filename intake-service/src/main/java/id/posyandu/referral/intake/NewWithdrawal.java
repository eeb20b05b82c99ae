package id.posyandu.referral.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a cadre wishes to take her finding back.
 *
 * @param by who takes it back; the cadre who reported where it is left out
 */
@Schema(name = "NewWithdrawal")
record NewWithdrawal(
    @NotBlank(message = "is compulsory: say why") @Readable @Size(max = 2000, message = "must have at most 2000 characters")
        String reason,
    @Readable @Size(min = 1, max = 100, message = "must have 1 to 100 characters") String by) {}
