package id.posyandu.referral.reporting.cases;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which slices an event names. */
final class Naming {
  private final Set<String> slices = new HashSet<>();

  private Naming() {}

  static Set<String> slices(Event event) {
    var naming = new Naming();
    if (event instanceof FindingReported reported) {
      naming.programs(reported.programs());
      naming.urgency(reported.urgency());
    } else if (event instanceof FindingTriaged triaged) {
      naming.fields(triaged.fields());
      naming.urgency(triaged.urgency());
    } else if (event instanceof FindingRouted routed) {
      naming.fields(routed.fields());
      naming.programs(routed.programs());
      naming.urgency(routed.urgency());
      routed.referrals().forEach(referral -> {
        naming.fields(referral.fields());
        naming.add(Slices.opd(referral.opd()));
      });
    }
    return naming.slices;
  }

  private void fields(Collection<SpmField> fields) {
    fields.forEach(field -> add(Slices.of(field)));
  }

  private void programs(Collection<String> tags) {
    tags.forEach(tag -> add(Slices.program(tag)));
  }

  private void urgency(Urgency urgency) {
    if (urgency == Urgency.EMERGENCY) {
      slices.add(Slices.EMERGENCY);
    }
  }

  private void add(Optional<String> slice) {
    slice.ifPresent(slices::add);
  }
}
