package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.ReferralConfirmed;
import id.posyandu.referral.events.ReferralDisputed;
import id.posyandu.referral.intake.privacy.Masking;
import java.time.Instant;
import java.util.UUID;

/** A cadre's reply to one resolution of one referral, in her own words. */
public record Answer(UUID referral, int sequence, Reply reply, String note, Instant at) {

  /** Its own place in the case's file: a resolution is answered once. */
  public String place() {
    return place(referral, sequence);
  }

  static String place(UUID referral, int sequence) {
    return "%s-%d".formatted(referral, sequence);
  }

  public Event said(UUID finding, Report report) {
    return reply == Reply.CONFIRMED
        ? new ReferralConfirmed(finding, report.area(), report.receivedAt(), referral, sequence, maskedNote())
        : new ReferralDisputed(finding, report.area(), report.receivedAt(), referral, sequence, maskedNote());
  }

  String maskedNote() {
    return Masking.mask(note);
  }

  boolean answers(UUID resolved, int resolution) {
    return referral.equals(resolved) && sequence == resolution;
  }
}
