package id.posyandu.referral.cities;

import java.time.LocalDate;

/** The days on which a row holds: from inclusive, until exclusive. */
record Span(LocalDate from, LocalDate until) {

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean overlaps(Span other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
