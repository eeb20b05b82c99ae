package id.posyandu.referral.cities;

import java.util.Comparator;

/** One line of a city's duties: this OPD holds this category or role, in this area, on these days. */
record DutyRow(String duty, String area, Opd opd, String unit, Span span, String file, long line) {

  /** A row for the category itself beats one for its role; then the narrower area wins. */
  static Comparator<DutyRow> weakestFirstFor(Category category) {
    return Comparator.comparing((DutyRow row) -> row.duty.equals(category.code()))
        .thenComparing(row -> row.area.length());
  }

  boolean rivals(DutyRow other) {
    return duty.equals(other.duty) && area.equals(other.area) && span.overlaps(other.span);
  }
}
