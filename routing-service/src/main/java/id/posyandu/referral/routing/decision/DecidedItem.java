package id.posyandu.referral.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question that a person has answered, for good.
 *
 * @param revision of the case that says the answer
 * @param opened referrals that came of it
 * @param withdrawn referrals that ended by it
 */
public record DecidedItem(
    TriageItem question, Verdict verdict, Instant at, int revision, List<UUID> opened, List<UUID> withdrawn) {

  public DecidedItem {
    withdrawn = withdrawn == null ? List.of() : withdrawn; // in cases older than this member
  }
}
