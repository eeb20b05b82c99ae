package id.posyandu.referral.routing;

import id.posyandu.referral.cities.Category;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.cities.Opd;
import id.posyandu.referral.routing.decision.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A decision as people read it: who decided what, and when.
 *
 * @param kind {@code categories}, {@code opds}, {@code dismiss} or {@code duplicate}
 * @param names of categories or departments; the other case's number; a reason's code or her own words
 * @param note may be null
 */
record Told(String by, Instant at, String kind, List<String> names, String note) {

  static Told of(Verdict verdict, Instant at, Cities cities) {
    if (verdict.duplicateOf() != null) {
      return new Told(verdict.by(), at, "duplicate", List.of(verdict.duplicateOf().number()), verdict.note());
    }
    if (verdict.dismiss() != null) {
      boolean coded = !verdict.code().equals(Verdict.IN_HER_WORDS);
      return new Told(
          verdict.by(), at, "dismiss", List.of(coded ? verdict.code() : verdict.dismiss()), verdict.note());
    }
    boolean byName = verdict.categories().isEmpty();
    List<String> names = byName
        ? verdict.opds().stream().map(code -> cities.opd(code).map(Opd::name).orElse(code)).toList()
        : verdict.categories().stream()
            .map(code -> cities.catalogue().category(code).map(Category::name).orElse(code)).toList();
    return new Told(verdict.by(), at, byName ? "opds" : "categories", names, verdict.note());
  }
}
