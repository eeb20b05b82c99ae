package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.intake.FindingsText.with;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.intake.casefile.Cases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a cadre adds to her finding. */
class AdditionTest {
  private static final String ADDITIONS = "additions";
  private static final String PHOTO = "[{\"uri\": \"https://foto.example/kk.jpg\", \"mediaType\": \"image/jpeg\"}]";
  private final RunningIntake intake = RunningIntake.shared();
  private final Object finding = intake.accepted(with("\"cadre\": \"kader-miji-07\"")).get("id");
  private final String key = UUID.randomUUID().toString();

  @Test
  void is_kept_shown_and_said_masked() {
    Map<String, Object> file = RunningIntake.file(
        add("{\"text\": \"  KK sudah ada, HP 081234567890 \", \"attachments\": " + PHOTO + "}").expectStatus().isAccepted());

    assertThat(RunningIntake.list(file, ADDITIONS)).singleElement().satisfies(added -> assertThat(added)
        .containsEntry("text", "KK sudah ada, HP [telepon]").containsEntry("by", "kader-miji-07").containsEntry("referral", null));
    assertThat(RunningIntake.happenings(file, "ADDED")).singleElement().satisfies(added -> assertThat(added)
        .containsEntry("note", "KK sudah ada, HP [telepon]").containsEntry("by", "kader-miji-07"));
    assertThat(RunningIntake.happenings(file, "ADDED").get(0).get("attachments").toString()).contains("kk.jpg");
    assertThat(intake.file(finding).get(ADDITIONS)).isEqualTo(file.get(ADDITIONS));
    var said = intake.said(finding, "referral.answers", 1).get(0);
    assertThat(Topics.header(said, "ce_type")).isEqualTo("posyandu.finding.added.v1");
    assertThat(Topics.header(said, "ce_traceparent")).contains((String) file.get("traceId"));
    assertThat(said.value())
        .contains("KK sudah ada, HP [telepon]", "https://foto.example/kk.jpg", id(file)).doesNotContain("kader", "08123");
  }

  @Test
  void answers_a_question_and_ends_the_waiting_for_her() {
    Cases told = Cases.about(UUID.fromString(finding.toString()));
    Map<String, Object> asked = intake.heard(finding, "IN_PROGRESS", told.routed(1, dinsos()), told.moved(DINSOS, 1, NEEDS_INFO));
    assertThat(asked.get("waitingOn").toString()).contains("who=CADRE", DINSOS.toString());
    assertThat((String) asked.get("message")).contains("bertanya: “sudah dikunjungi”");

    Map<String, Object> after = RunningIntake.file(
        add("{\"text\": \"ya\", \"referral\": \"" + DINSOS + "\"}").expectStatus().isAccepted());

    assertThat(after.get("waitingOn").toString()).contains("who=OPD", "opd=3576-dinsosp3a");
    assertThat(intake.said(finding, "referral.answers", 1).get(0).value()).contains("\"referral\":\"" + DINSOS + "\"");
  }

  @Test
  void may_come_without_a_text_or_without_attachments_but_not_without_both() {
    add("{\"attachments\": " + PHOTO + "}").expectStatus().isAccepted();
    add("{\"text\": \"a\", \"attachments\": []}").expectStatus().isAccepted();
    add("{\"text\": \"" + "a".repeat(4000) + "\"}").expectStatus().isAccepted();

    for (String nothing : List.of("{}", "{\"text\": \"  \"}", "{\"text\": \"\", \"attachments\": []}", "{\"text\": null}")) {
      assertThat(RunningIntake.pointers(add(nothing))).as(nothing).containsExactly("/text");
    }
    assertThat(intake.said(finding, "referral.answers", 3)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"text\": \"\\u0000\"} | /text",
      "{\"text\": \"rumah \\ud83d\"} | /text",
      "{\"text\": 1} | /text",
      "{\"text\": \"a\", \"attachments\": {}} | /attachments",
      "{\"text\": \"a\", \"attachments\": [null]} | /attachments/0",
      "{\"text\": \"a\", \"attachments\": [{\"uri\": \"file:///etc/passwd\"}]} | /attachments/0/uri",
      "{\"text\": \"a\", \"attachments\": [{\"uri\": \"https://a.example\", \"takenAt\": \"9999-01-01T00:00:00Z\"}]} | /attachments/0/takenAt",
      "{\"text\": \"a\", \"referral\": \"x\"} | /referral",
      "{\"text\": \"a\", \"referral\": \"5b0f6a3c-1d1e-5a4f-8c8b-0a6f3f1f0c01\"} | /referral",
      "{\"text\": \"a\", \"by\": \"\"} | /by",
      "{\"text\": \"a\", \"by\": 7} | /by"
  })
  void that_is_not_acceptable_is_refused_and_nothing_is_kept(String json, String pointer) {
    assertThat(RunningIntake.pointers(add(json))).containsExactly(pointer);

    assertThat(RunningIntake.list(intake.file(finding), ADDITIONS)).isEmpty();
    assertThat(intake.topics.of(finding, "referral.answers")).isEmpty();
  }

  @Test
  void that_is_too_long_or_broken_is_refused() {
    assertThat(RunningIntake.pointers(add("{\"text\": \"" + "a".repeat(4001) + "\"}"))).containsExactly("/text");
    assertThat(RunningIntake.pointers(add("{\"text\": \"a\", \"by\": \"" + "b".repeat(101) + "\"}"))).containsExactly("/by");
    add("{").expectStatus().isBadRequest();
    add("[]").expectStatus().isBadRequest();
    intake.post(UUID.randomUUID(), ADDITIONS, "{\"text\": \"a\"}").expectStatus().isNotFound();
    intake.post("x", ADDITIONS, "{\"text\": \"a\"}").expectStatus().isBadRequest();
  }

  @Test
  void with_its_key_is_kept_once() {
    String json = "{\"text\": \"atapnya juga bocor\"}";
    intake.post(finding, ADDITIONS, json, key).expectStatus().isAccepted();

    intake.post(finding, ADDITIONS, json, key).expectStatus().isOk();
    intake.post(finding, ADDITIONS, "{\"text\": \"lain\"}", key).expectStatus().isEqualTo(422);
    intake.post(finding, "withdrawal", "{\"reason\": \"salah kirim\"}", key).expectStatus().isAccepted();
    assertThat(RunningIntake.list(intake.file(finding), ADDITIONS)).hasSize(1);
    intake.said(finding, "referral.answers", 1);
  }

  @Test
  void by_many_phones_at_once_is_kept_once() {
    assertThat(intake.postedAtOnce(finding, ADDITIONS, "{\"text\": \"atapnya juga bocor\"}", key))
        .containsOnlyOnce(202).containsOnly(200, 202);

    assertThat(RunningIntake.list(intake.file(finding), ADDITIONS)).hasSize(1);
    intake.said(finding, "referral.answers", 1);
  }

  @Test
  void of_many_phones_without_a_key_none_is_lost() {
    assertThat(intake.postedAtOnce(finding, ADDITIONS, "{\"text\": \"bocor\"}", null)).containsOnly(202);

    assertThat(RunningIntake.list(intake.file(finding), ADDITIONS)).hasSize(12);
    intake.said(finding, "referral.answers", 12);
  }

  @Test
  void to_a_case_that_is_over_is_kept_and_told_to_change_nothing() {
    Cases told = Cases.about(UUID.fromString(finding.toString()));
    intake.heard(finding, "CLOSED", told.routed(1, dinsos()), told.moved(DINSOS, 1, CLOSED, true));

    Map<String, Object> file = RunningIntake.file(add("{\"text\": \"masih bocor\"}").expectStatus().isAccepted());

    assertThat(file).containsEntry("status", "CLOSED");
    assertThat((String) file.get("message")).contains("laporkan lagi sebagai temuan baru");
    assertThat(RunningIntake.pointers(add("{\"text\": \"a\", \"referral\": \"" + DISDIK + "\"}"))).containsExactly("/referral");
  }

  @Test
  void beyond_a_hundred_is_refused() {
    IntStream.range(0, Additions.MOST).forEach(i -> add("{\"text\": \"" + i + "\"}").expectStatus().isAccepted());

    add("{\"text\": \"satu lagi\"}").expectStatus().isEqualTo(409).expectBody().jsonPath("$.most").isEqualTo(100);
  }

  private static String id(Map<String, Object> file) {
    return RunningIntake.list(file, ADDITIONS).get(0).get("id").toString();
  }

  private RestTestClient.ResponseSpec add(String json) {
    return intake.post(finding, ADDITIONS, json);
  }
}
