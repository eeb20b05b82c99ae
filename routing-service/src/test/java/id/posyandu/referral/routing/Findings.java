package id.posyandu.referral.routing;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Location;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Findings as cadres report them. */
public final class Findings {
  public static final String MIJI = "35.76.03.1002";
  public static final String BATU_TULIS = "32.71.01.1001";
  public static final Instant RECEIVED = Instant.parse("2026-11-20T01:32:10.482Z");

  private Findings() {}

  public static FindingReported finding(String area, String text, Urgency urgency, String... categories) {
    UUID id = UUID.randomUUID();
    return new FindingReported(
        id,
        "MJK-" + id.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT),
        area,
        RECEIVED,
        text,
        RECEIVED,
        area + ".001",
        List.of(categories),
        urgency,
        List.of("kampung-bahagia"),
        5,
        new Location(-7.4722, 112.4338, "RT 3 RW 2"),
        List.of(new Attachment("https://foto.example/1.jpg", null, "image/jpeg", RECEIVED)));
  }

  /** With a choice that nobody knows it goes to a person, whatever the reader of the day makes of its text. */
  public static FindingReported unclear(String area) {
    return finding(area, "mohon dicek bu", null, "XYZ");
  }

  /** A family falls poor and the child stops going to school. */
  public static FindingReported warga_jatuh_miskin() {
    return finding(MIJI, "Pak Slamet kena PHK, anaknya sudah 3 minggu tidak masuk sekolah", null);
  }

  /** The department hands it back: not its duty. */
  public static ReferralMoved returned(FindingReported finding, RoutedReferral referral) {
    return moved(finding, referral, FollowUpStatus.RETURNED, "bukan kewenangan kami");
  }

  public static ReferralMoved moved(
      FindingReported finding, RoutedReferral referral, FollowUpStatus to, String note) {
    return new ReferralMoved(
        finding.finding(),
        finding.area(),
        finding.receivedAt(),
        referral.id(),
        referral.opd(),
        referral.fields(),
        referral.categories(),
        Urgency.NORMAL,
        1,
        FollowUpStatus.ASSIGNED,
        to,
        "petugas-x",
        note,
        null,
        List.of(),
        null,
        null,
        referral.respondBy(),
        referral.finishBy(),
        null,
        null,
        List.of());
  }

  /** The next move of the same referral. */
  public static ReferralMoved later(ReferralMoved before, int sequence, FollowUpStatus to) {
    return new ReferralMoved(
        before.finding(),
        before.area(),
        before.receivedAt(),
        before.referral(),
        before.opd(),
        before.fields(),
        before.categories(),
        before.urgency(),
        sequence,
        before.to(),
        to,
        before.by(),
        null,
        null,
        List.of(),
        null,
        null,
        before.respondBy(),
        before.finishBy(),
        null,
        null,
        List.of());
  }
}
