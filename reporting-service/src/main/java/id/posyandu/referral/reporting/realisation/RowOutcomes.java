package id.posyandu.referral.reporting.realisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One outcome a row, in their order; {@code kept + refused} are all of them. */
@Schema(name = "RowOutcomes")
record RowOutcomes(int kept, int refused, List<RowOutcome> items) {

  static RowOutcomes of(List<RowOutcome> items) {
    int kept = (int) items.stream().filter(one -> one.status() < 300).count();
    return new RowOutcomes(kept, items.size() - kept, items);
  }
}
