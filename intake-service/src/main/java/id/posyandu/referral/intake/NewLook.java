package id.posyandu.referral.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Who wishes to see whom a finding concerns.
 *
 * @param opd the department that needs it; null for the coordinator, who holds no referral
 * @param referral for which of the department's referrals
 */
@Schema(name = "NewLook")
record NewLook(
    @NotBlank(message = "is compulsory: who looks") @Readable @Size(max = 100, message = "must have 1 to 100 characters")
        String by,
    @Pattern(regexp = "[a-z0-9-]{1,60}", message = "must be the code of a department, such as 3576-dinsosp3a") String opd,
    UUID referral) {}
