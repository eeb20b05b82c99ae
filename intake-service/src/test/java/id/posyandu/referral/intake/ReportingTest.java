package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.everything;
import static id.posyandu.referral.intake.FindingsText.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** A finding on its way in. */
class ReportingTest {
  private static final String FINDINGS = "referral.findings";
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void is_answered_with_its_case_file_and_where_to_find_it() {
    var answer = intake.report(FAMILY_FALLEN_POOR).expectStatus().isCreated();
    Map<String, Object> file = RunningIntake.file(answer);

    answer.expectHeader().valueEquals(HttpHeaders.LOCATION, "/api/v1/findings/" + file.get("id"));
    assertThat(file)
        .containsEntry("status", "RECEIVED")
        .containsEntry("area", "35.76.03.1002")
        .containsEntry("referrals", List.of());
    assertThat((String) file.get("number")).matches("MJK-[0-9A-Z]{4,}");
    assertThat((String) file.get("traceId")).matches("[0-9a-f]{32}");
    assertThat(intake.file(file.get("id"))).isEqualTo(file);
  }

  @Test
  void is_said_with_its_envelope_and_its_trace() {
    Map<String, Object> file = intake.accepted(everything("envelope"));

    ConsumerRecord<String, String> said = said(file);

    assertThat(Topics.header(said, "ce_type")).isEqualTo("posyandu.finding.reported.v1");
    assertThat(Topics.header(said, "ce_source")).isEqualTo("/intake-service");
    assertThat(Topics.header(said, "ce_subject")).isEqualTo(file.get("id"));
    assertThat(Topics.header(said, "ce_time")).isEqualTo(file.get("receivedAt"));
    assertThat(Topics.header(said, "ce_traceparent")).contains((String) file.get("traceId"));
    assertThat(Topics.header(said, "traceparent")).contains((String) file.get("traceId"));
    assertThat(said.value())
        .contains("\"number\":\"" + file.get("number") + "\"", "\"people\":5", "kampung-bahagia", "SOS-N-MISKIN");
  }

  @Test
  void continues_the_trace_of_its_caller() {
    var answer =
        intake.rest.post().uri("/api/v1/findings").header("Content-Type", "application/json")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .body(FAMILY_FALLEN_POOR).exchange();

    assertThat(RunningIntake.file(answer)).containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void leaves_who_reported_and_whom_it_concerns_behind() {
    Map<String, Object> file = intake.accepted(everything("privacy"));

    String whole = said(file).toString();

    assertThat(whole)
        .contains("[NIK]", "[telepon]", "tensi 170/110")
        .doesNotContain("kader-miji", "Siti Rahayu", "3576031010850002", "3576 0310", "9999-8888", "0812", "wa-gateway");
    assertThat(intake.topics.all(FINDINGS))
        .allSatisfy(record -> assertThat(record.value()).doesNotContain("cadre", "subject", "kader-", "nik\""));
  }

  @Test
  void is_kept_as_it_was_written_without_a_class_name() {
    Map<String, Object> file = intake.accepted(everything("stored"));
    await().until(() -> unsent(file).isEmpty());

    String stored = intake.stored().stream().filter(one -> one.getString("number").equals(file.get("number")))
        .findFirst().orElseThrow().toJson();

    assertThat(stored)
        .contains("0812-3456-7890", "Siti Rahayu", "kader-miji-07")
        .doesNotContain("_class", "id.posyandu");
  }

  @Test
  void shows_the_cadre_her_own_words_masked_and_no_subject() {
    Map<String, Object> file = intake.accepted(everything("shown"));

    assertThat(file)
        .containsEntry("text", "Bu Siti (NIK [NIK], HP [telepon]) butuh kursi roda, tensi 170/110")
        .containsEntry("cadre", "kader-miji-07")
        .containsEntry("observedAt", "2026-11-20T01:30:00Z")
        .doesNotContainKey("subject");
    assertThat(file.toString()).doesNotContain("Siti Rahayu");
  }

  @Test
  void from_a_phone_that_is_ahead_was_observed_when_it_was_received() {
    String tonight = Instant.now().plus(Duration.ofHours(23)).toString();

    Map<String, Object> file = intake.accepted(with("\"observedAt\": \"" + tonight + "\""));

    assertThat(file).containsEntry("observedAtCorrected", true).containsEntry("observedAt", file.get("receivedAt"));
  }

  @Test
  void of_4000_characters_is_taken_even_when_each_is_two_chars_long() {
    intake.report(FindingsText.saying("😀".repeat(4000))).expectStatus().isCreated();
  }

  @Test
  void that_nobody_knows_is_404_and_what_is_neither_id_nor_number_is_400() {
    intake.rest.get().uri("/api/v1/findings/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
    intake.rest.get().uri("/api/v1/findings/MJK-ZZZZZZZZZ").exchange().expectStatus().isNotFound();
    intake.rest.get().uri("/api/v1/findings/got-mampet-lagi").exchange().expectStatus().isBadRequest();
  }

  @Test
  void is_found_by_the_number_that_people_call_it_by() {
    Map<String, Object> file = intake.accepted(FAMILY_FALLEN_POOR);
    String number = (String) file.get("number");

    for (String written : List.of(number, number.toLowerCase(Locale.ROOT))) {
      intake.rest.get().uri("/api/v1/findings/" + written).exchange()
          .expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo(file.get("id"));
    }
  }

  private List<?> unsent(Map<String, Object> file) {
    return intake.bean(Findings.class).of(UUID.fromString((String) file.get("id"))).orElseThrow().unsent();
  }

  private ConsumerRecord<String, String> said(Map<String, Object> file) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !intake.topics.of(file.get("id"), FINDINGS).isEmpty());
    List<ConsumerRecord<String, String>> said = intake.topics.of(file.get("id"), FINDINGS);
    assertThat(said).hasSize(1);
    return said.get(0);
  }
}
