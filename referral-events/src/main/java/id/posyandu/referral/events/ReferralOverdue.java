package id.posyandu.referral.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock of a referral ran out, or has been out for so long that the next level is told. Said once a clock, run and
 * level, whoever watches and however often.
 *
 * @param sequence of the referral when it was said: 0 when nothing had moved yet
 * @param level of the city's ladder that is told, from 1 (the department itself)
 * @param to what that level is called in the city's tables, such as {@code Sekda}
 * @param due when the clock ran out
 */
public record ReferralOverdue(
    UUID finding,
    String area,
    Instant receivedAt,
    UUID referral,
    String opd,
    List<SpmField> fields,
    int sequence,
    ReferralClock clock,
    int level,
    String to,
    Instant due)
    implements Event, AboutReferral {

  public ReferralOverdue {
    fields = Lists.orEmpty(fields);
  }
}
