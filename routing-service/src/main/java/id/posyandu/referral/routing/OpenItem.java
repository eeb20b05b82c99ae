package id.posyandu.referral.routing;

import id.posyandu.referral.routing.Additions.Addition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The question that lies open, with all that she needs to answer it.
 *
 * @param twins earlier findings that may be about the same thing, the likeliest first
 * @param history who had a part of the case; empty where nobody has had one
 */
record OpenItem(QueueItem item, List<Alike> twins, List<Addition> additions, List<ReferralHistory> history) {

  /** @param holders departments that act on it, by name */
  record Alike(UUID finding, String number, Instant receivedAt, String text, int likeness, List<String> holders) {}
}
