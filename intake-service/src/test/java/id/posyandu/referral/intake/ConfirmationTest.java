package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import id.posyandu.referral.intake.casefile.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the cadre says about the help. */
class ConfirmationTest {
  private static final String ANSWERS = "referral.answers";
  private final RunningIntake intake = RunningIntake.shared();

  @Test
  void answers_every_resolved_referral_when_it_names_none() {
    Map<String, Object> file = resolvedByBoth();

    Map<String, Object> after =
        RunningIntake.file(confirm(file, "{\"outcome\": \"CONFIRMED\", \"note\": \"HP 081234567890\"}", null)
            .expectStatus().isAccepted());

    assertThat(happenings(after, "CONFIRMED")).hasSize(2);
    List<ConsumerRecord<String, String>> said = said(file, 2);
    assertThat(said).allSatisfy(record -> {
      assertThat(Topics.header(record, "ce_type")).isEqualTo("posyandu.referral.confirmed.v1");
      assertThat(Topics.header(record, "ce_traceparent")).contains((String) file.get("traceId"));
      assertThat(Topics.header(record, "traceparent")).contains((String) file.get("traceId"));
      assertThat(record.value()).contains("\"note\":\"HP [telepon]\"").doesNotContain("kader");
    });
    assertThat(said).anyMatch(record -> record.value().contains("\"referral\":\"" + DINSOS + "\",\"sequence\":2"));
    assertThat(said).anyMatch(record -> record.value().contains("\"referral\":\"" + DISDIK + "\",\"sequence\":1"));
  }

  @Test
  void disputes_the_one_that_it_names() {
    Map<String, Object> file = resolvedByBoth();

    confirm(file, "{\"outcome\": \"DISPUTED\", \"referral\": \"" + DISDIK + "\", \"note\": \"belum sekolah\"}", null)
        .expectStatus().isAccepted();

    assertThat(Topics.header(said(file, 1).get(0), "ce_type")).isEqualTo("posyandu.referral.disputed.v1");
    assertThat(said(file, 1).get(0).value()).contains("belum sekolah", DISDIK.toString());
  }

  @Test
  void is_taken_once() {
    Map<String, Object> file = resolvedByBoth();
    String key = UUID.randomUUID().toString();
    String confirmed = "{\"outcome\": \"CONFIRMED\"}";

    confirm(file, confirmed, key).expectStatus().isAccepted();

    confirm(file, confirmed, key).expectStatus().isOk();
    confirm(file, "{\"outcome\": \"DISPUTED\", \"note\": \"belum\"}", key).expectStatus().isEqualTo(422);
    confirm(file, confirmed, null).expectStatus().isEqualTo(409);
    said(file, 2);
  }

  @Test
  void that_comes_too_late_stays_in_the_timeline() {
    Map<String, Object> file = resolvedByBoth();
    confirm(file, "{\"outcome\": \"CONFIRMED\", \"referral\": \"" + DINSOS + "\"}", null).expectStatus().isAccepted();

    say("referral.follow-ups", Cases.about(id(file)).moved(DINSOS, 3, IN_PROGRESS));
    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(intake.file(file.get("id"))).containsEntry("status", "IN_PROGRESS"));

    assertThat(happenings(intake.file(file.get("id")), "CONFIRMED")).hasSize(1);
  }

  @Test
  void where_nothing_awaits_it_is_409() {
    Map<String, Object> file = intake.accepted(FAMILY_FALLEN_POOR);

    confirm(file, "{\"outcome\": \"CONFIRMED\"}", null).expectStatus().isEqualTo(409)
        .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    confirm(resolvedByBoth(), "{\"outcome\": \"CONFIRMED\", \"referral\": \"" + UUID.randomUUID() + "\"}", null)
        .expectStatus().isEqualTo(409);
  }

  @Test
  void that_is_not_acceptable_is_refused() {
    Map<String, Object> file = resolvedByBoth();

    confirm(file, "{\"outcome\": \"DISPUTED\"}", null).expectStatus().isEqualTo(422)
        .expectBody().jsonPath("$.errors[0].pointer").isEqualTo("/note");
    confirm(file, "{}", null).expectStatus().isEqualTo(422);
    confirm(file, "{\"outcome\": \"MAYBE\", \"referral\": 1}", null).expectStatus().isEqualTo(422)
        .expectBody().jsonPath("$.errors.length()").isEqualTo(2);
    confirm(file, "{", null).expectStatus().isBadRequest();
    confirm(Map.of("id", UUID.randomUUID()), "{\"outcome\": \"CONFIRMED\"}", null).expectStatus().isNotFound();
    assertThat(intake.topics.of(file.get("id"), ANSWERS)).isEmpty();
  }

  private Map<String, Object> resolvedByBoth() {
    Map<String, Object> file = intake.accepted(FAMILY_FALLEN_POOR);
    Cases told = Cases.about(id(file));
    say("referral.decisions", told.routed(1, dinsos(), disdik()));
    say("referral.follow-ups", told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 1, RESOLVED));
    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(intake.file(file.get("id"))).containsEntry("status", "RESOLVED"));
    return intake.file(file.get("id"));
  }

  private RestTestClient.ResponseSpec confirm(Map<String, Object> file, String json, String key) {
    var request = intake.rest.post().uri("/api/v1/findings/{id}/confirmation", file.get("id"))
        .contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key)).body(json).exchange();
  }

  private List<ConsumerRecord<String, String>> said(Map<String, Object> file, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> intake.topics.of(file.get("id"), ANSWERS).size() >= count);
    List<ConsumerRecord<String, String>> said = intake.topics.of(file.get("id"), ANSWERS);
    assertThat(said).hasSize(count);
    return said;
  }

  private static List<?> happenings(Map<String, Object> file, String event) {
    return ((List<?>) file.get("timeline")).stream()
        .filter(entry -> ((Map<?, ?>) entry).get("event").equals(event)).toList();
  }

  private void say(String topic, Told... told) {
    intake.topics.say(topic, null, told);
  }

  private static UUID id(Map<String, Object> file) {
    return UUID.fromString((String) file.get("id"));
  }
}
