package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.events.SpmField;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** "We looked in these fields, and found nothing." */
@Schema(name = "NewDeclaration")
record NewDeclaration(
    @NotNull @Schema(description = "The month, YYYY-MM; not one to come", example = "2026-11") String period,
    @NotNull @Size(min = 1, max = 6, message = "must be 1 to 6 fields")
        List<@NotNull(message = "must be one of the six fields") SpmField> fields,
    @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Pattern(regexp = "[\\p{L}\\p{M}\\p{N} ._@'-]*", message = "must be of letters, digits, spaces and ._@'-")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Pattern(regexp = "(?s)(?!.*[0-9]{9}).*", message = "must hold no NIK or phone number")
        @Schema(description = "Who declares it, by role or account; left out: the posyandu itself")
        String by) {}
