package id.posyandu.referral.kit.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A wish to be told.
 *
 * @param secret with which deliveries are to be signed; one is made up where it is left out
 * @param events {@code ce_type}s; all there are where it is left out
 */
@Schema(name = "NewWebhook")
record NewWebhook(
    @NotNull(message = "is compulsory: the address to be told at, http or https") String url,
    String secret,
    @Size(max = 60, message = "must have at most 60 characters") String opd,
    @Size(max = 20, message = "must have at most 20 characters") String area,
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "must be a name of letters, digits, . _ -")
        String source,
    @Size(min = 1, max = 20, message = "must be 1 to 20") List<@NotNull(message = "must not be null") String> events,
    @NotNull(message = "is compulsory: who subscribes")
        @Pattern(regexp = "[^\\u0000\\uD800-\\uDFFF]*", message = "must be well-formed text without NUL characters")
        @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        String by) {

  Scope scope() {
    return new Scope(opd, area, source);
  }
}
