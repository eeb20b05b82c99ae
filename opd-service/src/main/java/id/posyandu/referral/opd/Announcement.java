package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.opd.followup.Moved;
import java.util.UUID;

/** A move as everybody hears it. */
final class Announcement {
  private Announcement() {}

  static Outgoing of(ReferralDocument referral, Moved moved, String hop) {
    return Outgoing.of(
        id(referral.id(), moved.sequence()),
        Topics.FOLLOW_UPS,
        event(referral.assigned(), moved),
        moved.at(),
        referral.trace(),
        hop);
  }

  /** One event a sequence, and so one id. */
  private static UUID id(UUID referral, int sequence) {
    return UUID.nameUUIDFromBytes((referral + "/" + sequence).getBytes(UTF_8));
  }

  private static ReferralMoved event(ReferralAssigned referral, Moved moved) {
    return new ReferralMoved(
        referral.finding(),
        referral.area(),
        referral.receivedAt(),
        referral.id(),
        referral.opd(),
        referral.fields(),
        referral.categories(),
        referral.urgency(),
        moved.sequence(),
        moved.from(),
        moved.to(),
        moved.by(),
        moved.note(),
        moved.scheduledFor(),
        moved.evidence(),
        moved.outcome(),
        moved.confirmed(),
        referral.respondBy(),
        moved.finishBy(),
        moved.inTime(),
        moved.workedMinutes(),
        moved.attachments());
  }
}
