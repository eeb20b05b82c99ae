package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.TriageReason.UNCLEAR;
import static id.posyandu.referral.intake.FindingsText.with;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.intake.casefile.Cases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A finding that the cadre takes back. */
class WithdrawalTest {
  private static final String MISTAKE = "{\"reason\": \"Salah kirim, bukan RT ini, HP 081234567890\"}";
  private final RunningIntake intake = RunningIntake.shared();
  private final Object finding = intake.accepted(with("\"cadre\": \"kader-miji-07\"")).get("id");
  private final Cases told = Cases.about(UUID.fromString(finding.toString()));
  private final String key = UUID.randomUUID().toString();

  @Test
  void is_said_and_ends_only_when_routing_says_so() {
    intake.heard(finding, "IN_TRIAGE", told.triaged(1, UNCLEAR));

    Map<String, Object> file = RunningIntake.file(withdraw(MISTAKE).expectStatus().isAccepted());

    assertThat(file).containsEntry("status", "IN_TRIAGE");
    assertThat((String) file.get("message")).contains("permintaan untuk menarik laporan ini sudah kami terima");
    assertThat(file.get("waitingOn").toString()).contains("who=COORDINATOR");
    assertThat(file.get("withdrawal").toString()).contains("Salah kirim, bukan RT ini, HP [telepon]", "kader-miji-07");
    assertThat(RunningIntake.happenings(file, "WITHDRAWN_BY_CADRE")).singleElement()
        .satisfies(entry -> assertThat(entry).containsEntry("by", "kader-miji-07"));
    var said = intake.said(finding, "referral.findings", 2).get(1);
    assertThat(Topics.header(said, "ce_type")).isEqualTo("posyandu.finding.withdrawn.v1");
    assertThat(said.value()).contains("\"reason\":\"Salah kirim, bukan RT ini, HP [telepon]\"").doesNotContain("kader");

    Map<String, Object> after =
        intake.heard(finding, "DISMISSED", told.dismissed(2, "WITHDRAWN_BY_CADRE", null));
    assertThat((String) after.get("message")).endsWith("ditarik kembali oleh kader yang melaporkan.");
  }

  @Test
  void on_which_departments_act_goes_on_until_the_coordinator_decides() {
    intake.heard(finding, "IN_PROGRESS", told.routed(1, dinsos()), told.moved(DINSOS, 1, IN_PROGRESS));

    assertThat(RunningIntake.file(withdraw(MISTAKE).expectStatus().isAccepted())).containsEntry("status", "IN_PROGRESS");
  }

  @Test
  void is_taken_once_and_the_second_is_told_who_was_first() {
    intake.post(finding, "withdrawal", MISTAKE, key).expectStatus().isAccepted();

    intake.post(finding, "withdrawal", MISTAKE, key).expectStatus().isOk();
    intake.post(finding, "withdrawal", "{\"reason\": \"lain\"}", key).expectStatus().isEqualTo(422);
    Map<String, Object> problem = RunningIntake.file(
        intake.post(finding, "withdrawal", MISTAKE, UUID.randomUUID().toString()).expectStatus().isEqualTo(409));
    assertThat(problem).containsEntry("by", "kader-miji-07").containsKey("at");
    withdraw(MISTAKE).expectStatus().isEqualTo(409);
    intake.said(finding, "referral.findings", 2);
  }

  @Test
  void by_many_phones_at_once_is_taken_once() {
    assertThat(intake.postedAtOnce(finding, "withdrawal", MISTAKE, key)).containsOnlyOnce(202).containsOnly(200, 202);

    intake.said(finding, "referral.findings", 2);
  }

  @Test
  void without_a_key_by_many_at_once_is_taken_once() {
    assertThat(intake.postedAtOnce(finding, "withdrawal", MISTAKE, null)).containsOnlyOnce(202).containsOnly(202, 409);
  }

  @Test
  void of_what_is_over_is_409() {
    intake.heard(finding, "CLOSED", told.routed(1, dinsos()), told.moved(DINSOS, 1, CLOSED, true));

    withdraw(MISTAKE).expectStatus().isEqualTo(409).expectBody().jsonPath("$.caseStatus").isEqualTo("CLOSED");
    assertThat(intake.file(finding)).containsEntry("withdrawal", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{}", "{\"reason\": \"\"}", "{\"reason\": \"  \"}", "{\"reason\": 1}", "{\"reason\": \"a\\u0000\"}",
    "{\"reason\": \"\\ud83d\"}", "{\"reason\": null}"
  })
  void without_a_readable_reason_is_refused(String json) {
    assertThat(RunningIntake.pointers(withdraw(json))).containsExactly("/reason");
  }

  @Test
  void that_is_too_long_broken_or_of_nothing_is_refused() {
    assertThat(RunningIntake.pointers(withdraw("{\"reason\": \"" + "a".repeat(4000) + "\", \"by\": []}")))
        .containsExactlyInAnyOrder("/reason", "/by");
    withdraw("\"salah\"").expectStatus().isBadRequest();
    intake.post(UUID.randomUUID(), "withdrawal", MISTAKE).expectStatus().isNotFound();
    assertThat(List.of(intake.file(finding).get("status"))).containsExactly("RECEIVED");
  }

  private RestTestClient.ResponseSpec withdraw(String json) {
    return intake.post(finding, "withdrawal", json);
  }
}
