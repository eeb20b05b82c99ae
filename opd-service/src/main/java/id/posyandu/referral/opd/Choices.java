package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.opd.ReferralSheet.Choice;
import id.posyandu.referral.opd.followup.FollowUp;
import id.posyandu.referral.opd.followup.Move;
import java.util.List;

/** The moves that an officer may make now, in the words and with the keys of her page. */
final class Choices {
  private Choices() {}

  static List<Choice> of(FollowUp stands) {
    return stands.allowed().stream().map(to -> of(stands, to)).toList();
  }

  private static Choice of(FollowUp stands, FollowUpStatus to) {
    boolean reopens = stands.reopensBy(to);
    return new Choice(
        to, name(stands, to), key(to), reopens || Move.needsNote(to), to == SCHEDULED, to == RESOLVED);
  }

  private static String name(FollowUp stands, FollowUpStatus to) {
    if (stands.reopensBy(to)) {
      return "REOPENED";
    }
    return stands.status() == SCHEDULED && to == SCHEDULED ? "RESCHEDULED" : to.name();
  }

  /** The same letters in both languages: sanggupi, mulai, jadwalkan, selesai, lengkapi, bukan kewenangan. */
  private static String key(FollowUpStatus to) {
    return switch (to) {
      case ACCEPTED -> "a";
      case IN_PROGRESS -> "m";
      case SCHEDULED -> "w";
      case RESOLVED -> "s";
      case NEEDS_INFO -> "l";
      case RETURNED -> "b";
      case ASSIGNED, CLOSED, WITHDRAWN, UNKNOWN -> "";
    };
  }
}
