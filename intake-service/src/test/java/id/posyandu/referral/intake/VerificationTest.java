package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.FindingsText.with;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Another cadre goes to see whether confirmed help really came; here every confirmed closing is drawn. */
class VerificationTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final Object finding = intake.accepted(with("\"cadre\": \"kader-miji-07\"")).get("id");
  private final Cases told = Cases.about(UUID.fromString(finding.toString()));
  private final String key = UUID.randomUUID().toString();

  @Test
  void is_listed_while_it_is_due_said_and_shown() {
    closed();
    assertThat(due("area=35.76.03")).contains(finding);
    assertThat(due("area=61.72")).doesNotContain(finding);
    assertThat(referral(DINSOS)).containsEntry("verification", "DUE").containsEntry("unconfirmed", false);
    assertThat(referral(DISDIK)).containsEntry("verification", "NONE").containsEntry("unconfirmed", true);

    verify(saying("REFUTED", "Sembako belum ada, HP 081234567890")).expectStatus().isAccepted();

    assertThat(due("area=35.76.03")).doesNotContain(finding);
    assertThat(referral(DINSOS)).containsEntry("verification", "REFUTED");
    assertThat(RunningIntake.happenings(intake.file(finding), "VERIFIED")).singleElement().satisfies(entry -> assertThat(entry)
        .containsEntry("by", "kader-meri-01").containsEntry("note", "REFUTED: Sembako belum ada, HP [telepon]")
        .containsEntry("referral", DINSOS.toString()));
    var said = intake.said(finding, "referral.findings", 2).get(1);
    assertThat(Topics.header(said, "ce_type")).isEqualTo("posyandu.finding.verified.v1");
    assertThat(said.value())
        .contains("\"referral\":\"" + DINSOS + "\",\"sequence\":3,\"upheld\":false", "[telepon]").doesNotContain("kader");
  }

  @Test
  void is_taken_once_a_closing() {
    closed();
    String upheld = saying("UPHELD", null);
    intake.post(finding, "verification", upheld, key).expectStatus().isAccepted();

    intake.post(finding, "verification", upheld, key).expectStatus().isOk();
    intake.post(finding, "verification", saying("REFUTED", "tidak"), key).expectStatus().isEqualTo(422);
    verify(saying("REFUTED", "tidak")).expectStatus().isEqualTo(409).expectBody().jsonPath("$.outcome").isEqualTo("UPHELD");
    assertThat(referral(DINSOS)).containsEntry("verification", "UPHELD");
    intake.said(finding, "referral.findings", 2);
  }

  @Test
  void is_taken_once_from_many_at_once() {
    closed();

    assertThat(intake.postedAtOnce(finding, "verification", saying("UPHELD", null), null))
        .containsOnlyOnce(202).containsOnly(202, 409);
    intake.said(finding, "referral.findings", 2);
  }

  @Test
  void is_another_one_after_a_second_closing() {
    closed();
    verify(saying("UPHELD", null)).expectStatus().isAccepted();
    intake.heard(finding, "IN_PROGRESS", told.moved(DINSOS, 4, IN_PROGRESS));
    assertThat(referral(DINSOS)).containsEntry("verification", "NONE");
    verify(saying("UPHELD", null)).expectStatus().isEqualTo(409);

    intake.heard(finding, "CLOSED", told.moved(DINSOS, 5, CLOSED, true));

    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(referral(DINSOS)).containsEntry("verification", "DUE"));
    verify(saying("REFUTED", "kali ini tidak")).expectStatus().isAccepted();
  }

  @Test
  void of_what_nobody_confirmed_is_not_drawn() {
    closed();

    verify(saying("UPHELD", null).replace(DINSOS.toString(), DISDIK.toString())).expectStatus().isEqualTo(409);
  }

  @Test
  void that_is_not_acceptable_is_refused() {
    closed();
    assertThat(RunningIntake.pointers(verify(saying("REFUTED", null)))).containsExactly("/note");
    assertThat(RunningIntake.pointers(verify(saying("REFUTED", " ")))).containsExactly("/note");
    assertThat(RunningIntake.pointers(verify(saying("UPHELD", "a".repeat(4000))))).containsExactly("/note");
    assertThat(RunningIntake.pointers(verify(saying("UPHELD", null).replace("kader-meri-01", " Kader-Miji-07 "))))
        .as("the one who reported").containsExactly("/cadre");
    assertThat(RunningIntake.pointers(verify(saying("UPHELD", null).replace(DINSOS.toString(), UUID.randomUUID().toString()))))
        .containsExactly("/referral");
    assertThat(RunningIntake.pointers(verify("{\"outcome\": \"MAYBE\", \"referral\": 1, \"cadre\": \"\\u0000\", \"note\": []}")))
        .containsExactlyInAnyOrder("/outcome", "/referral", "/cadre", "/note");
    assertThat(RunningIntake.pointers(verify("{}"))).containsExactlyInAnyOrder("/outcome", "/referral", "/cadre");
    verify("{").expectStatus().isBadRequest();
    intake.post(UUID.randomUUID(), "verification", saying("UPHELD", null)).expectStatus().isNotFound();
    assertThat(referral(DINSOS)).containsEntry("verification", "DUE");
  }

  private void closed() {
    intake.heard(finding, "CLOSED", told.routed(1, dinsos(), disdik()),
        told.moved(DINSOS, 2, RESOLVED), told.moved(DINSOS, 3, CLOSED, true), told.moved(DISDIK, 2, CLOSED, false));
  }

  private RestTestClient.ResponseSpec verify(String json) {
    return intake.post(finding, "verification", json);
  }

  private static String saying(String outcome, String note) {
    String said = note == null ? "null" : "\"" + note + "\"";
    return "{\"referral\": \"%s\", \"outcome\": \"%s\", \"cadre\": \"kader-meri-01\", \"note\": %s}"
        .formatted(DINSOS, outcome, said);
  }

  private Map<String, Object> referral(UUID id) {
    return RunningIntake.list(intake.file(finding), "referrals").stream()
        .filter(referral -> referral.get("id").equals(id.toString())).findFirst().orElseThrow();
  }

  private List<Object> due(String query) {
    Map<String, Object> page = RunningIntake.file(
        intake.rest.get().uri("/api/v1/findings?verify=due&limit=500&" + query).exchange().expectStatus().isOk());
    return RunningIntake.items(page).stream().map(file -> file.get("id")).toList();
  }
}
