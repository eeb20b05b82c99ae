package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.Relation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * With which other case a person finds this one to have to do.
 *
 * @param finding the other one's id or number
 */
@Schema(name = "NewLink")
record NewLink(
    @NotBlank(message = "is compulsory: an id, or a number such as MJK-7K3Q") @Readable
        @Size(max = 100, message = "must be an id, or a number such as MJK-7K3Q")
        String finding,
    @NotNull(message = "is compulsory: SAME_FAMILY, SAME_PLACE or FOLLOW_UP") Relation relation,
    @Readable @Size(max = 2000, message = "must have at most 2000 characters") String note,
    @NotBlank(message = "is compulsory") @Readable @Size(max = 100, message = "must have 1 to 100 characters")
        String by) {}
