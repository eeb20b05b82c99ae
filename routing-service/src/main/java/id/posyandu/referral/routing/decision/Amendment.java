package id.posyandu.referral.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody changed in a live case without being asked: others are called in, or a referral is taken back.
 *
 * @param revision of the case that says it
 * @param verdict who acts from now on, or why one no longer does
 */
public record Amendment(int revision, Instant at, Verdict verdict, List<UUID> opened, List<UUID> withdrawn) {}
