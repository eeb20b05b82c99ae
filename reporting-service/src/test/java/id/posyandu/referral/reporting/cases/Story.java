package id.posyandu.referral.reporting.cases;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FindingVerified;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralClock;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.events.ReferralOverdue;
import id.posyandu.referral.events.ReferralSilent;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One case, told straight: each call adds what one service says next, an hour after the last. */
public final class Story {
  private static final Duration STEP = Duration.ofHours(1);
  private static final int THIRTY_DAYS = 30 * 24 * 3600;

  /** Long enough ago: a broker refuses records from the future. */
  private static final Instant ONCE = Instant.parse("2026-03-01T00:00:00Z");

  private final List<Said> said = new ArrayList<>();
  private final Map<UUID, Integer> sequences = new HashMap<>();
  private final Map<UUID, FollowUpStatus> statuses = new HashMap<>();
  private final UUID finding;
  private final String area;
  private final String posyandu;
  private final Instant receivedAt;
  private final String trace;
  private List<String> programs = List.of();
  private Urgency chosen;
  private Urgency judged = Urgency.NORMAL;
  private Long worked;
  private Instant now;
  private int revision;

  public Story(UUID finding, String area, String posyandu, Instant receivedAt) {
    this.finding = finding;
    this.area = area;
    this.posyandu = posyandu;
    this.receivedAt = receivedAt;
    this.now = ONCE.plusSeconds(Math.floorMod(finding.hashCode(), THIRTY_DAYS));
    this.trace = "00-%s-%s-01".formatted(finding.toString().replace("-", ""), finding.toString().substring(19).replace("-", ""));
  }

  public static Story of(String area) {
    return new Story(UUID.randomUUID(), area, area + ".001", Instant.parse("2026-11-20T01:32:10.482Z"));
  }

  public List<Said> said() {
    return List.copyOf(said);
  }

  public FollowUpStatus status(UUID referral) {
    return statuses.getOrDefault(referral, ASSIGNED);
  }

  /** With tags, which all of its events carry from now on. */
  public Story tagged(String... tags) {
    programs = List.of(tags);
    return this;
  }

  /** The cadre's own choice. */
  public Story chosen(Urgency urgency) {
    chosen = urgency;
    return this;
  }

  /** What questions and decisions say from now on. */
  public Story judged(Urgency urgency) {
    judged = urgency;
    return this;
  }

  /** What the clock showed that the next move stops. */
  public Story took(Long minutes) {
    worked = minutes;
    return this;
  }

  public Story reported() {
    return says(new FindingReported(finding, "MJK-7K3Q", area, receivedAt, "Anak putus sekolah", receivedAt, posyandu,
        List.of(), chosen, programs, null, null, List.of()));
  }

  public Story triaged(TriageReason reason, SpmField... fields) {
    return says(new FindingTriaged(
        finding, area, receivedAt, ++revision, question(revision), reason, List.of(fields), List.of(), judged,
        List.of()));
  }

  /** The item that the newest word asks. */
  public String question() {
    return question(revision);
  }

  private static String question(int asked) {
    return "item-" + asked;
  }

  public Story dismissed() {
    return dismissed(null);
  }

  /** @param item the question that it answers; null for none */
  public Story dismissed(String item) {
    return says(new FindingDismissed(finding, area, receivedAt, ++revision, "NOT_A_FINDING", null, "rules-1", item));
  }

  public Story routed(List<SpmField> fields, RoutedReferral... referrals) {
    return routed(null, fields, referrals);
  }

  /** @param item the question that it answers; null for none */
  public Story routed(String item, List<SpmField> fields, RoutedReferral... referrals) {
    return says(new FindingRouted(finding, area, receivedAt, ++revision, "rules-1", fields, List.of(), judged,
        programs, posyandu, List.of(), "rules-1", List.of(referrals), List.of(), item));
  }

  public static RoutedReferral referral(UUID id, SpmField... fields) {
    return referral(id, "3576-opd", fields);
  }

  public static RoutedReferral referral(UUID id, String opd, SpmField... fields) {
    return new RoutedReferral(id, opd, "OPD", null, false, true, 1, null, List.of(fields), List.of(), null, null,
        false);
  }

  public static RoutedReferral replacing(UUID old, RoutedReferral one) {
    return new RoutedReferral(one.id(), one.opd(), one.opdName(), null, false, true, 2, old, one.fields(), List.of(),
        null, null, false);
  }

  public static RoutedReferral withdrawn(RoutedReferral one) {
    return new RoutedReferral(one.id(), one.opd(), one.opdName(), null, false, true, one.round(), one.supersedes(),
        one.fields(), List.of(), null, null, true);
  }

  public Story overdue(UUID referral, ReferralClock clock) {
    return says(new ReferralOverdue(
        finding, area, receivedAt, referral, "3576-opd", List.of(), sequence(referral), clock, 1, "Kepala OPD", now));
  }

  public Story silent(UUID referral) {
    return says(new ReferralSilent(
        finding, area, receivedAt, referral, "3576-opd", List.of(), sequence(referral), 1, "Kepala OPD", now, 5));
  }

  public Story verified(UUID referral, boolean upheld) {
    return verified(referral, sequence(referral), upheld);
  }

  public Story verified(UUID referral, int closing, boolean upheld) {
    return says(new FindingVerified(finding, area, receivedAt, referral, closing, upheld, null));
  }

  public int sequence(UUID referral) {
    return sequences.getOrDefault(referral, 0);
  }

  public Story moved(UUID referral, FollowUpStatus to) {
    return moved(referral, to, null, null, null);
  }

  public Story responded(UUID referral, boolean inTime) {
    return moved(referral, ACCEPTED, inTime, null, null);
  }

  public Story resolved(UUID referral, boolean inTime, Outcome outcome) {
    return moved(referral, FollowUpStatus.RESOLVED, inTime, outcome, null);
  }

  public Story closed(UUID referral, boolean confirmed) {
    return moved(referral, FollowUpStatus.CLOSED, null, null, confirmed);
  }

  public Story moved(UUID referral, FollowUpStatus to, Boolean inTime, Outcome outcome, Boolean confirmed) {
    var from = status(referral);
    statuses.put(referral, to);
    Long minutes = worked;
    worked = null;
    return says(new ReferralMoved(finding, area, receivedAt, referral, "3576-opd", List.of(), List.of(), Urgency.NORMAL,
        sequences.merge(referral, 1, Integer::sum), from, to, "petugas-x", null, null, List.of(), outcome, confirmed,
        null, null, inTime, minutes, List.of()));
  }

  private Story says(Event event) {
    said.add(new Said(UUID.randomUUID(), event, now, trace));
    now = now.plus(STEP);
    return this;
  }
}
