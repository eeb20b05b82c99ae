package id.posyandu.referral.routing;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Router;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Codes of categories and departments that a person names for a case: only those that its city has. */
final class Codes {
  private Codes() {}

  static void refuseUnknown(
      Body.Read<?> read, Router router, Case file, List<String> categories, List<String> opds, Instant now) {
    refuse(read, "/categories/", categories, "nobody holds this category there",
        category -> router.holds(file, category, now));
    refuse(read, "/opds/", opds, "the city has no such department", opd -> router.has(file, opd));
  }

  private static void refuse(
      Body.Read<?> read, String pointer, List<String> codes, String detail, Predicate<String> known) {
    for (int i = 0; codes != null && i < codes.size(); i++) {
      if (codes.get(i) == null || !known.test(codes.get(i))) {
        read.refuse(pointer + i, detail);
      }
    }
  }
}
