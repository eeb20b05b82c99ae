package id.posyandu.referral.routing;

import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.routing.RoutesController.HolderView;
import id.posyandu.referral.routing.decision.Amendment;
import id.posyandu.referral.routing.decision.Case;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a case was changed.
 *
 * @param revision of the case that says so
 * @param note why others were called in, or why a referral was taken back; may be null
 */
record AmendmentAnswer(
    UUID finding, int revision, Instant at, String by, String note, List<Opened> opened, List<UUID> withdrawn) {

  record Opened(UUID id, HolderView opd, int round, List<String> categories, Instant respondBy, Instant finishBy) {
    static Opened of(RoutedReferral one) {
      return new Opened(
          one.id(),
          new HolderView(one.opd(), one.opdName(), one.unit(), one.external()),
          one.round(),
          one.categories(),
          one.respondBy(),
          one.finishBy());
    }
  }

  static AmendmentAnswer of(Case file, Amendment amendment) {
    var verdict = amendment.verdict();
    return new AmendmentAnswer(
        file.finding().finding(),
        amendment.revision(),
        amendment.at(),
        verdict.by(),
        verdict.note() == null ? verdict.dismiss() : verdict.note(),
        amendment.opened().stream().flatMap(id -> file.referral(id).stream()).map(Opened::of).toList(),
        amendment.withdrawn());
  }
}
