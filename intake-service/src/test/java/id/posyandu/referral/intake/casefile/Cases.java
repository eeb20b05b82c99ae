package id.posyandu.referral.intake.casefile;

import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Cases as tests tell them: the newly poor family whose child stays away from school, and what others said of it. */
public final class Cases {
  public static final Instant MORNING = Instant.parse("2026-11-20T01:30:00Z");
  public static final String MIJI = "35.76.03.1002";
  public static final UUID FINDING = UUID.fromString("0d9c6f0e-6a1b-4a57-9a53-2f5c1f7a9b10");
  public static final UUID DINSOS = UUID.fromString("5b0f6a3c-1d1e-5a4f-8c8b-0a6f3f1f0c01");
  public static final Attachment PHOTO = new Attachment("https://foto.example/ba-17.pdf", null, "application/pdf", null);
  public static final UUID DISDIK = UUID.fromString("a7f0c3d2-9b6e-5c11-b0a4-6d1f0e2c9b02");

  private static final Cities CITIES = Cities.shipped();
  private final UUID finding;

  private Cases(UUID finding) {
    this.finding = finding;
  }

  /** Tells what is said about that finding. */
  public static Cases about(UUID finding) {
    return new Cases(finding);
  }

  /** As a cadre of that city sees it, in Indonesian. */
  static Viewpoint seen(Instant now) {
    return Viewpoint.of(now, CITIES.city(MIJI), Wording.in(Wording.INDONESIAN));
  }

  static Case reported(Told... told) {
    Report report =
        new Report(
            "Pak Slamet RT 3 RW 2 kena PHK, anaknya sudah 3 minggu tidak masuk sekolah",
            MIJI, null, "kader-miji-07", null, false, MORNING, List.of(), null, List.of(), 5, null, List.of(), null, null);
    return new Case(FINDING, "MJK-7K3Q", report, List.of(told), Acts.NONE);
  }

  public Told triaged(int revision, TriageReason reason) {
    return at(revision, new FindingTriaged(
        finding, MIJI, MORNING, revision, "item-" + revision, reason, List.of(SpmField.SOSIAL), List.of(), null,
        List.of()));
  }

  public Told dismissed(int revision) {
    return dismissed(revision, "NOT_A_FINDING", "Ucapan terima kasih");
  }

  public Told dismissed(int revision, String code, String note) {
    return at(revision, new FindingDismissed(finding, MIJI, MORNING, revision, code, note, "rules-1", null));
  }

  public Told routed(int revision, RoutedReferral... referrals) {
    return routed(revision, Urgency.URGENT, List.of(), referrals);
  }

  Told routed(int revision, List<LikelyDuplicate> likelyDuplicates, RoutedReferral... referrals) {
    return routed(revision, Urgency.URGENT, likelyDuplicates, referrals);
  }

  Told routed(int revision, Urgency urgency, List<LikelyDuplicate> likelyDuplicates, RoutedReferral... referrals) {
    return at(revision, new FindingRouted(
        finding, MIJI, MORNING, revision, "rules-1", List.of(SpmField.SOSIAL, SpmField.PENDIDIKAN),
        List.of("SOS-N-MISKIN", "PDK-DASAR"), urgency, List.of(), null, List.of("kena PHK"), "rules-1",
        List.of(referrals), likelyDuplicates, null));
  }

  public Told moved(UUID referral, int sequence, FollowUpStatus to) {
    return moved(referral, sequence, to, null);
  }

  public Told moved(UUID referral, int sequence, FollowUpStatus to, Boolean confirmed) {
    return moved(referral, sequence, to, confirmed, "sudah dikunjungi", null, null);
  }

  /** A move to that status, with what a department may say with it. */
  public Told moved(
      UUID referral,
      int sequence,
      FollowUpStatus to,
      Boolean confirmed,
      String note,
      LocalDate scheduledFor,
      Outcome outcome) {
    return at(10 + sequence, new ReferralMoved(
        finding, MIJI, MORNING, referral, "3576-dinsosp3a", List.of(SpmField.SOSIAL), List.of("SOS-N-MISKIN"),
        Urgency.URGENT, sequence, FollowUpStatus.ASSIGNED, to, "petugas-x", note, scheduledFor, List.of(), outcome,
        confirmed, null, null, null, null, List.of(PHOTO)));
  }

  public Told overdue(UUID referral, ReferralClock clock, int sequence, int level, String to, Instant due) {
    return new Told(
        new ReferralOverdue(
            finding, MIJI, MORNING, referral, "3576-dinsosp3a", List.of(SpmField.SOSIAL), sequence, clock, level, to, due),
        due.plusSeconds(level));
  }

  public Told silent(UUID referral, int sequence, int level, int workingDays) {
    return at(60 * 24 * 5 + level, new ReferralSilent(
        finding, MIJI, MORNING, referral, "3576-dinsosp3a", List.of(SpmField.SOSIAL), sequence, level, "Sekda",
        MORNING.plus(Duration.ofMinutes(10 + sequence)), workingDays));
  }

  public static RoutedReferral dinsos() {
    return referral(DINSOS, "3576-dinsosp3a", null, false);
  }

  public static RoutedReferral disdik() {
    return referral(DISDIK, "3576-disdikbud", null, false);
  }

  public static RoutedReferral withdrawn(RoutedReferral one) {
    return referral(one.id(), one.opd(), one.supersedes(), true);
  }

  public static RoutedReferral insteadOf(UUID returned) {
    return referral(UUID.nameUUIDFromBytes(returned.toString().getBytes(StandardCharsets.UTF_8)), "3576-dinkesp2kb", returned, false);
  }

  private static RoutedReferral referral(UUID id, String opd, UUID supersedes, boolean withdrawn) {
    return new RoutedReferral(
        id, opd, "Dinas " + opd, null, false, id.equals(DINSOS), 1, supersedes, List.of(SpmField.SOSIAL),
        List.of("SOS-N-MISKIN"), MORNING.plus(Duration.ofDays(1)), MORNING.plus(Duration.ofDays(5)), withdrawn);
  }

  private static Told at(int minutes, Event event) {
    return new Told(event, MORNING.plus(Duration.ofMinutes(minutes)));
  }
}
