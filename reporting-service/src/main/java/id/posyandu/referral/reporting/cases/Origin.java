package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Event;
import java.time.Instant;

/**
 * Where and when a case began. All events of a finding carry the same area and time, so the first one heard, whichever
 * it is, tells.
 *
 * @param posyandu which post reported it; null while unknown, and where the finding names none
 */
record Origin(String area, Instant receivedAt, String posyandu) {

  static Origin of(Event event) {
    return new Origin(event.area(), event.receivedAt(), null);
  }

  Origin reportedBy(String post) {
    return posyandu == null ? new Origin(area, receivedAt, post) : this;
  }
}
