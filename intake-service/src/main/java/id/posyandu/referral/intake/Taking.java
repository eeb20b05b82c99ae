package id.posyandu.referral.intake;

import id.posyandu.referral.intake.casefile.CaseFile;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every operation answers that takes something about a finding; what is new it says itself. */
@ApiResponse(
    responseCode = "200",
    description = "Taken before; nothing changed now",
    content = @Content(schema = @Schema(implementation = CaseFile.class)))
@ApiResponse(responseCode = "409", description = "Not (any more) possible as the case stands; the problem says why")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Taking {}
