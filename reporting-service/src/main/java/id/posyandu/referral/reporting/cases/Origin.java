package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where and when a case began. All events of a finding carry the same area and time, so the first one heard, whichever
 * it is, tells.
 *
 * @param posyandu which post reported it; null while unknown, and where the finding names none
 * @param programs every tag that any of its events carried
 * @param urgency the cadre's own choice; null while unknown, and where she made none
 */
record Origin(String area, Instant receivedAt, String posyandu, Set<String> programs, Urgency urgency) {

  static Origin of(Event event) {
    return new Origin(event.area(), event.receivedAt(), null, Set.of(), null);
  }

  Origin after(FindingReported event) {
    return new Origin(area, receivedAt, post(event.posyandu()), tags(event.programs()), event.urgency());
  }

  Origin after(FindingRouted event) {
    return new Origin(area, receivedAt, post(event.posyandu()), tags(event.programs()), urgency);
  }

  private String post(String named) {
    return posyandu == null ? named : posyandu;
  }

  private Set<String> tags(Collection<String> named) {
    var all = new TreeSet<>(programs);
    named.stream().filter(tag -> tag != null).forEach(all::add);
    return all;
  }
}
