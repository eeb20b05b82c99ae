package id.posyandu.referral.reporting.handins;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** "This is our report." The numbers are the service's own, never the sender's. */
@Schema(name = "NewReport")
record NewHandin(
    @NotNull @Schema(description = "A posyandu, kelurahan, kecamatan or kota", example = "35.76.03.1002") String area,
    @NotNull
        @Schema(description = "A month, quarter or year that has begun; before it ends, the report is preliminary",
            example = "2026-10")
        String period,
    @NotNull
        @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Pattern(regexp = "[\\p{L}\\p{M}\\p{N} ._@'-]*", message = "must be of letters, digits, spaces and ._@'-")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Pattern(regexp = "(?s)(?!.*[0-9]{9}).*", message = "must hold no NIK or phone number")
        @Schema(description = "Who hands it in, by role or account", example = "ketua-tp-kelurahan")
        String by,
    @Size(max = 2_000, message = "must have at most 2000 characters")
        @Pattern(
            regexp = "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]*",
            message = "must be well-formed text without control characters")
        @Pattern(regexp = "(?s)(?!.*[0-9]{9}).*", message = "must hold no NIK or phone number")
        String note) {}
