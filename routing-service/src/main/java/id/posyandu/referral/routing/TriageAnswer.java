package id.posyandu.referral.routing;

import id.posyandu.referral.routing.decision.DecidedItem;
import id.posyandu.referral.routing.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a triage item was decided.
 *
 * @param revision of the case that says so
 * @param code why it was dismissed, in a word that programs read; null where it was not
 * @param duplicateOf the finding of which it is a duplicate; null where it is none
 * @param opened the referrals that came of it; empty where it dismissed, or confirmed what stood
 * @param withdrawn the referrals that ended by it
 */
record TriageAnswer(
    String item,
    UUID finding,
    int revision,
    Instant at,
    String by,
    String note,
    List<String> categories,
    List<String> opds,
    String dismiss,
    String code,
    UUID duplicateOf,
    List<UUID> opened,
    List<UUID> withdrawn) {

  static TriageAnswer of(UUID finding, DecidedItem decided) {
    Verdict verdict = decided.verdict();
    return new TriageAnswer(
        decided.question().item(),
        finding,
        decided.revision(),
        decided.at(),
        verdict.by(),
        verdict.note(),
        verdict.categories(),
        verdict.opds(),
        verdict.dismiss(),
        verdict.code(),
        verdict.duplicateOf() == null ? null : verdict.duplicateOf().finding(),
        decided.opened(),
        decided.withdrawn());
  }
}
