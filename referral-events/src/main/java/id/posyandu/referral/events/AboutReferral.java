package id.posyandu.referral.events;

import java.util.UUID;

/** What was said about one referral of a case, and not about the case as a whole. */
public interface AboutReferral {

  /** The referral; null where the event may be about all of the case's. */
  UUID referral();
}
