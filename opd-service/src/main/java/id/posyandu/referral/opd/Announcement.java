package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.opd.followup.Breach;
import id.posyandu.referral.opd.followup.Moved;
import id.posyandu.referral.opd.followup.Watched;
import java.util.UUID;

/** A move, or a breach, as everybody hears it. */
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

  static Outgoing of(ReferralDocument referral, Breach breach, String hop) {
    return Outgoing.of(
        id(referral.id(), "%s/%d/%d".formatted(breach.clock(), breach.run(), breach.level())),
        Topics.FOLLOW_UPS,
        breach.clock() == Watched.SILENCE ? silent(referral.assigned(), breach) : overdue(referral.assigned(), breach),
        breach.at(),
        referral.trace(),
        hop);
  }

  /** One event a sequence, and one a clock, run and level; and so one id each, by which a repeat is known. */
  private static UUID id(UUID referral, Object one) {
    return UUID.nameUUIDFromBytes((referral + "/" + one).getBytes(UTF_8));
  }

  private static ReferralOverdue overdue(ReferralAssigned referral, Breach breach) {
    return new ReferralOverdue(
        referral.finding(),
        referral.area(),
        referral.receivedAt(),
        referral.id(),
        referral.opd(),
        referral.fields(),
        breach.sequence(),
        breach.clock().clock(),
        breach.level(),
        breach.to(),
        breach.due());
  }

  private static ReferralSilent silent(ReferralAssigned referral, Breach breach) {
    return new ReferralSilent(
        referral.finding(),
        referral.area(),
        referral.receivedAt(),
        referral.id(),
        referral.opd(),
        referral.fields(),
        breach.sequence(),
        breach.level(),
        breach.to(),
        breach.due(),
        breach.workingDays());
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
