package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
import static id.posyandu.referral.events.TriageReason.UNCLEAR;
import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.MORNING;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.intake.casefile.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The case file, as it fills itself from what the other services say. */
class HearingTest {
  private static final String DECISIONS = "referral.decisions";
  private static final String FOLLOW_UPS = "referral.follow-ups";
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void follows_a_case_from_the_decision_to_its_end() {
    UUID finding = reported();
    Cases told = Cases.about(finding);

    say(DECISIONS, told.triaged(1, UNCLEAR));
    awaitStatus(finding, "IN_TRIAGE");
    say(DECISIONS, told.routed(2, dinsos(), disdik()));
    awaitStatus(finding, "ROUTED");
    say(FOLLOW_UPS, told.moved(DINSOS, 1, ACCEPTED));
    awaitStatus(finding, "IN_PROGRESS");
    say(FOLLOW_UPS, told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 1, RESOLVED));
    awaitStatus(finding, "RESOLVED");
    say(FOLLOW_UPS, told.moved(DINSOS, 3, CLOSED, true), told.moved(DISDIK, 2, CLOSED, false));
    awaitStatus(finding, "CLOSED");

    Map<String, Object> file = intake.file(finding);
    assertThat(file)
        .containsEntry("because", List.of("kena PHK"))
        .containsEntry("categories", List.of("SOS-N-MISKIN", "PDK-DASAR"))
        .containsEntry("urgency", "URGENT");
    assertThat((List<?>) file.get("timeline")).hasSize(8);
    assertThat(file.get("referrals").toString()).contains("3576-dinsosp3a", "Dinas 3576-disdikbud", "sequence=3");
  }

  @Test
  void is_the_same_whatever_comes_twice_late_or_out_of_order() {
    UUID inOrder = reported();
    UUID shuffled = reported();
    long seed = System.nanoTime();
    System.out.println("shuffled with seed " + seed);
    Random random = new Random(seed);

    history(inOrder).forEach(this::say);
    List<Told> jumble = new ArrayList<>(history(shuffled));
    jumble.addAll(history(shuffled));
    Collections.shuffle(jumble, random);
    jumble.forEach(this::say);

    awaitStatus(inOrder, "RESOLVED");
    awaitStatus(shuffled, "RESOLVED");
    await().untilAsserted(() -> assertThat(intake.file(shuffled).get("referrals"))
        .isEqualTo(intake.file(inOrder).get("referrals")));
    await().untilAsserted(() -> assertThat(timeline(inOrder)).hasSize(10));
    await().untilAsserted(() -> assertThat(timeline(shuffled)).isEqualTo(timeline(inOrder)));
  }

  @Test
  void says_when_a_department_is_late_and_who_was_told_of_it() {
    UUID finding = reported();
    Cases told = Cases.about(finding);

    Map<String, Object> file = intake.heard(finding, "ROUTED", told.routed(1, dinsos()));
    say(FOLLOW_UPS, told.overdue(DINSOS, RESPOND, 0, 2, "Camat", dinsos().respondBy()), told.silent(DINSOS, 0, 1, 5));

    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(RunningIntake.happenings(intake.file(finding), "SILENT")).hasSize(1));
    assertThat(RunningIntake.happenings(intake.file(finding), "OVERDUE")).singleElement().satisfies(entry -> assertThat(entry)
        .containsEntry("clock", "RESPOND").containsEntry("level", 2).containsEntry("to", "Camat")
        .containsEntry("referral", DINSOS.toString()));
    assertThat(RunningIntake.happenings(intake.file(finding), "SILENT")).singleElement()
        .satisfies(entry -> assertThat(entry).containsEntry("workingDays", 5).containsEntry("to", "Sekda"));
    assertThat(RunningIntake.list(intake.file(finding), "referrals").get(0)).containsEntry("overdue", true);
    assertThat((String) intake.file(finding).get("message")).contains("terlambat: belum menjawab", "dilaporkan ke Camat");
    assertThat(file).containsEntry("status", "ROUTED");
  }

  @Test
  void a_reminder_of_nothing_is_a_dead_letter_and_the_rest_goes_on() {
    UUID finding = reported();
    Cases told = Cases.about(finding);
    double dead = intake.count("referral.records", "topic", FOLLOW_UPS, "result", "dead");

    intake.topics.send(raw(FOLLOW_UPS, finding, "posyandu.referral.overdue.v1", "{\"finding\": \"" + finding + "\"}"));
    say(DECISIONS, told.routed(1, dinsos()));
    say(FOLLOW_UPS, told.moved(DINSOS, 1, ACCEPTED));

    awaitStatus(finding, "IN_PROGRESS");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
        intake.count("referral.records", "topic", FOLLOW_UPS, "result", "dead") - dead).isEqualTo(1));
  }

  @Test
  void passes_over_poison_and_unknown_types_and_goes_on() {
    UUID finding = reported();
    Cases told = Cases.about(finding);
    double dead = intake.count("referral.records", "topic", DECISIONS, "result", "dead");
    double unknown = intake.count("referral.records", "topic", DECISIONS, "result", "unknown");

    say(DECISIONS, told.triaged(1, UNCLEAR));
    intake.topics.send(raw(finding, "posyandu.finding.routed.v1", "{\"finding\":"));
    intake.topics.send(raw(finding, "posyandu.finding.routed.v1", null));
    intake.topics.send(raw(finding, "posyandu.finding.merged.v1", "{}"));
    say(DECISIONS, told.routed(2, dinsos()));

    awaitStatus(finding, "ROUTED");
    assertThat(intake.count("referral.records", "topic", DECISIONS, "result", "dead") - dead).isEqualTo(2);
    assertThat(intake.count("referral.records", "topic", DECISIONS, "result", "unknown") - unknown).isEqualTo(1);
    assertThat(intake.topics.of(finding, "dlq.intake-service")).hasSize(2);
  }

  @Test
  void has_no_use_for_findings_of_another_installation() {
    UUID stranger = UUID.randomUUID();
    UUID ours = reported();

    say(DECISIONS, Cases.about(stranger).routed(1, dinsos()), Cases.about(ours).routed(1, dinsos()));

    awaitStatus(ours, "ROUTED");
    intake.rest.get().uri("/api/v1/findings/" + stranger).exchange().expectStatus().isNotFound();
  }

  private static List<Told> history(UUID finding) {
    Cases told = Cases.about(finding);
    return List.of(
        told.triaged(1, UNCLEAR), told.routed(2, dinsos(), disdik()), told.moved(DINSOS, 1, ACCEPTED),
        told.moved(DISDIK, 1, ACCEPTED), told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 2, RESOLVED),
        told.overdue(DINSOS, RESPOND, 0, 1, "Kepala OPD", MORNING), told.overdue(DINSOS, RESPOND, 0, 2, "Camat", MORNING),
        told.silent(DISDIK, 1, 1, 5), told.silent(DISDIK, 1, 2, 8));
  }

  private List<?> timeline(UUID finding) {
    List<?> timeline = (List<?>) intake.file(finding).get("timeline");
    return timeline.stream().filter(entry -> !entry.toString().contains("REPORTED")).toList();
  }

  private UUID reported() {
    return UUID.fromString((String) intake.accepted(FAMILY_FALLEN_POOR).get("id"));
  }

  private void say(Told told) {
    say(told.place().orElseThrow().startsWith("decision") ? DECISIONS : FOLLOW_UPS, told);
  }

  private void say(String topic, Told... told) {
    intake.topics.say(topic, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", told);
  }

  private void awaitStatus(UUID finding, String status) {
    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(intake.file(finding)).containsEntry("status", status));
  }

  private static ProducerRecord<byte[], byte[]> raw(UUID finding, String type, String value) {
    return raw(DECISIONS, finding, type, value);
  }

  private static ProducerRecord<byte[], byte[]> raw(String topic, UUID finding, String type, String value) {
    var record =
        new ProducerRecord<>(topic, finding.toString().getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    return record;
  }
}
