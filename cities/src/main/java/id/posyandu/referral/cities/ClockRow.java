package id.posyandu.referral.cities;

import id.posyandu.referral.events.Urgency;

/** One line of a city's clocks; {@code *} stands for every category, or every urgency. */
record ClockRow(String category, String urgency, Limits limits) {

  static final String ANY = "*";

  boolean appliesTo(String wanted, Urgency as) {
    return matches(category, wanted) && matches(urgency, as.name());
  }

  /** A row for the category beats one for all of them; then one for the urgency does. */
  int weight() {
    return (category.equals(ANY) ? 0 : 2) + (urgency.equals(ANY) ? 0 : 1);
  }

  private static boolean matches(String cell, String wanted) {
    return cell.equals(ANY) || cell.equals(wanted);
  }
}
