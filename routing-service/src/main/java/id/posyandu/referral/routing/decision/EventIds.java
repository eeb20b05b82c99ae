package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralWithdrawn;
import java.util.UUID;

/** The ids of what routing says: the same for the same event, whoever works it out and when. */
public final class EventIds {
  private EventIds() {}

  public static UUID of(Event event) {
    return Names.uuid(EventType.of(event).wireName(), event.finding(), occasion(event));
  }

  /** A referral is assigned once and taken back once; everything else is said once a revision. */
  private static Object occasion(Event event) {
    if (event instanceof ReferralAssigned assigned) {
      return assigned.id();
    }
    if (event instanceof ReferralWithdrawn withdrawn) {
      return withdrawn.referral();
    }
    if (event instanceof FindingRouted routed) {
      return routed.revision();
    }
    if (event instanceof FindingTriaged triaged) {
      return triaged.revision();
    }
    if (event instanceof FindingDismissed dismissed) {
      return dismissed.revision();
    }
    throw new IllegalArgumentException("Routing does not say " + EventType.of(event));
  }
}
