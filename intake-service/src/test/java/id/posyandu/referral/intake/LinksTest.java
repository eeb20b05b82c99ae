package id.posyandu.referral.intake;

import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that have to do with one another. */
class LinksTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final Map<String, Object> one = intake.accepted(FAMILY_FALLEN_POOR);
  private final Map<String, Object> other = intake.accepted(FAMILY_FALLEN_POOR);
  private final String key = UUID.randomUUID().toString();

  @Test
  void show_each_other_whichever_was_linked() {
    intake.post(one.get("id"), "links", linking(other.get("id"), "FOLLOW_UP")).expectStatus().isCreated();

    assertThat(links(one)).singleElement().satisfies(link -> assertThat(link)
        .containsEntry("finding", other.get("id")).containsEntry("number", other.get("number"))
        .containsEntry("relation", "FOLLOW_UP").containsEntry("incoming", false)
        .containsEntry("by", "koordinator-mjk").containsEntry("note", "satu rumah, HP [telepon]"));
    assertThat(links(other)).singleElement().satisfies(link -> assertThat(link)
        .containsEntry("finding", one.get("id")).containsEntry("number", one.get("number")).containsEntry("incoming", true));
    assertThat(RunningIntake.happenings(intake.file(other.get("id")), "LINKED")).singleElement()
        .satisfies(entry -> assertThat(entry).containsEntry("finding", one.get("id")).containsEntry("by", "koordinator-mjk"));
  }

  @Test
  void may_be_named_by_number_as_people_write_it() {
    String number = ((String) other.get("number")).toLowerCase(Locale.ROOT);

    intake.post(one.get("id"), "links", linking(" " + number + " ", "SAME_PLACE")).expectStatus().isCreated();

    assertThat(links(one)).singleElement().satisfies(link -> assertThat(link).containsEntry("finding", other.get("id")));
  }

  @Test
  void are_linked_once_whatever_is_sent_again() {
    String json = linking(other.get("id"), "SAME_FAMILY");
    intake.post(one.get("id"), "links", json, key).expectStatus().isCreated();

    intake.post(one.get("id"), "links", json, key).expectStatus().isOk();
    intake.post(one.get("id"), "links", json).expectStatus().isOk();
    intake.post(one.get("id"), "links", linking(other.get("number"), "SAME_FAMILY")).expectStatus().isOk();
    intake.post(other.get("id"), "links", linking(one.get("id"), "SAME_FAMILY")).expectStatus().isOk();
    intake.post(one.get("id"), "links", linking(other.get("id"), "SAME_PLACE"), key).expectStatus().isEqualTo(422);
    assertThat(links(one)).hasSize(1);
    intake.post(one.get("id"), "links", linking(other.get("id"), "SAME_PLACE")).expectStatus().isCreated();
    assertThat(links(one)).hasSize(2);
  }

  @Test
  void are_linked_once_by_many_at_once() {
    assertThat(intake.postedAtOnce(one.get("id"), "links", linking(other.get("id"), "SAME_FAMILY"), null))
        .containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(links(one)).hasSize(1);
  }

  @Test
  void can_be_taken_apart_from_either_side_and_it_stays_known_who_did_what() {
    intake.post(one.get("id"), "links", linking(other.get("id"), "SAME_FAMILY")).expectStatus().isCreated();
    Object link = links(one).get(0).get("id");
    String wrong = "{\"by\": \"camat-kranggan\", \"note\": \"keluarga lain\"}";

    Map<String, Object> after = RunningIntake.file(
        intake.post(other.get("id"), "links/" + link + "/withdrawal", wrong, key).expectStatus().isOk());

    assertThat(after).containsEntry("id", other.get("id")).containsEntry("links", List.of());
    assertThat(links(one)).isEmpty();
    for (Map<String, Object> side : List.of(one, other)) {
      Map<String, Object> file = intake.file(side.get("id"));
      assertThat(RunningIntake.happenings(file, "LINKED")).singleElement()
          .satisfies(entry -> assertThat(entry).containsEntry("by", "koordinator-mjk"));
      assertThat(RunningIntake.happenings(file, "UNLINKED")).singleElement()
          .satisfies(entry -> assertThat(entry).containsEntry("by", "camat-kranggan").containsEntry("note", "keluarga lain"));
    }
    intake.post(other.get("id"), "links/" + link + "/withdrawal", wrong, key).expectStatus().isOk();
    intake.post(one.get("id"), "links/" + link + "/withdrawal", wrong).expectStatus().isEqualTo(409)
        .expectBody().jsonPath("$.by").isEqualTo("camat-kranggan");
    intake.post(one.get("id"), "links", linking(other.get("id"), "SAME_FAMILY")).expectStatus().isCreated();
    assertThat(links(other)).as("linked again").hasSize(1);
  }

  @Test
  void of_others_can_not_be_taken_apart() {
    Map<String, Object> third = intake.accepted(FAMILY_FALLEN_POOR);
    intake.post(one.get("id"), "links", linking(other.get("id"), "SAME_FAMILY")).expectStatus().isCreated();
    Object link = links(one).get(0).get("id");

    intake.post(third.get("id"), "links/" + link + "/withdrawal", "{\"by\": \"x\"}").expectStatus().isNotFound();
    intake.post(one.get("id"), "links/" + UUID.randomUUID() + "/withdrawal", "{\"by\": \"x\"}").expectStatus().isNotFound();
    assertThat(RunningIntake.pointers(intake.post(one.get("id"), "links/" + link + "/withdrawal", "{}"))).containsExactly("/by");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"finding\": \"MJK-0000000\", \"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding",
      "{\"finding\": \"0d9c6f0e-6a1b-4a57-9a53-2f5c1f7a9b99\", \"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding",
      "{\"finding\": \"\", \"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding",
      "{\"finding\": 7, \"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding",
      "{\"finding\": \"\\u0000\", \"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding",
      "{\"relation\": \"SAME_FAMILY\", \"by\": \"k\"} | /finding"
  })
  void to_nothing_are_refused(String json, String pointer) {
    assertThat(RunningIntake.pointers(intake.post(one.get("id"), "links", json))).containsExactly(pointer);
  }

  @Test
  void that_are_not_acceptable_are_refused() {
    Object id = one.get("id");
    assertThat(RunningIntake.pointers(intake.post(id, "links", linking(id, "SAME_FAMILY")))).containsExactly("/finding");
    assertThat(RunningIntake.pointers(intake.post(id, "links", linking(one.get("number"), "SAME_FAMILY")))).containsExactly("/finding");
    assertThat(RunningIntake.pointers(intake.post(id, "links", linking(other.get("id"), "COUSINS")))).containsExactly("/relation");
    assertThat(RunningIntake.pointers(intake.post(id, "links", "{\"note\": \"" + "a".repeat(4000) + "\"}")))
        .containsExactlyInAnyOrder("/finding", "/relation", "/note", "/by");
    intake.post(UUID.randomUUID(), "links", linking(id, "SAME_FAMILY")).expectStatus().isNotFound();
    assertThat(links(one)).isEmpty();
  }

  private List<Map<String, Object>> links(Map<String, Object> finding) {
    return RunningIntake.list(intake.file(finding.get("id")), "links");
  }

  private static String linking(Object to, String relation) {
    return "{\"finding\": \"%s\", \"relation\": \"%s\", \"note\": \"satu rumah, HP 081234567890\", \"by\": \"koordinator-mjk\"}"
        .formatted(to, relation);
  }
}
