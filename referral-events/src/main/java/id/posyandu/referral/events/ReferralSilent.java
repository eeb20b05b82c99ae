package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A department took a referral and has not moved it for many working days.
 *
 * @param sequence of its last move
 * @param level and {@code to} as in {@link ReferralOverdue}
 * @param since when it last moved
 * @param workingDays how many have passed since
 */
public record ReferralSilent(
    UUID finding,
    String area,
    Instant receivedAt,
    UUID referral,
    String opd,
    List<SpmField> fields,
    int sequence,
    int level,
    String to,
    Instant since,
    int workingDays)
    implements Event, AboutReferral {

  public ReferralSilent {
    fields = Lists.orEmpty(fields);
  }
}
