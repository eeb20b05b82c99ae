package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.kit.web.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of one posyandu of a list, in the status that it would have had alone.
 *
 * @param line its place in the list, from 1
 * @param code null where it is refused
 */
@Schema(name = "PosyanduOutcome")
record PostOutcome(long line, int status, String code, String detail, List<FieldError> errors) {

  /** In their order. */
  @Schema(name = "PosyanduOutcomes")
  record All(List<PostOutcome> items) {}
}
