package id.posyandu.referral.intake;

import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.intake.FindingsText.FAMILY_FALLEN_POOR;
import static id.posyandu.referral.intake.FindingsText.everything;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Cases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whom a finding concerns, and who has looked. */
@ExtendWith(OutputCaptureExtension.class)
class LooksTest {
  private final RunningIntake intake = RunningIntake.shared();
  private final Object finding = intake.accepted(everything(UUID.randomUUID().toString())).get("id");
  private final Cases told = Cases.about(UUID.fromString(finding.toString()));
  private final String key = UUID.randomUUID().toString();

  @Test
  void show_whom_it_concerns_once_they_are_kept(CapturedOutput log) {
    intake.heard(finding, "ROUTED", told.routed(1, dinsos()));

    Map<String, Object> shown = RunningIntake.file(
        look(dinsosLooks()).expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));

    assertThat(shown.get("subject")).isEqualTo(Map.of("name", "Siti Rahayu Xyz", "nik", "3576031010850002", "phone", "0812-9999-8888"));
    assertThat(looks("")).singleElement().satisfies(kept -> assertThat(kept)
        .containsEntry("id", shown.get("id")).containsEntry("at", shown.get("at")).containsEntry("by", "petugas-rahasia")
        .containsEntry("opd", "3576-dinsosp3a").containsEntry("referral", DINSOS.toString()).doesNotContainKey("subject"));
    assertThat(log.getAll()).doesNotContain("petugas-rahasia", "Siti Rahayu", "3576031010850002");
    assertThat(intake.file(finding).toString()).doesNotContain("petugas-rahasia", "Siti Rahayu");
  }

  @Test
  void of_the_coordinator_need_no_department_and_show_nobody_where_nobody_was_named() {
    Object nobody = intake.accepted(FAMILY_FALLEN_POOR).get("id");

    Map<String, Object> shown =
        RunningIntake.file(intake.post(nobody, "looks", "{\"by\": \"koordinator-mjk\"}").expectStatus().isCreated());

    assertThat(shown).containsEntry("subject", null).containsKeys("id", "at");
  }

  @Test
  void are_for_those_who_hold_the_referral() {
    look("{\"by\": \"p\", \"opd\": \"3576-dinsosp3a\"}").expectStatus().isForbidden();
    intake.heard(finding, "IN_TRIAGE", told.routed(1, dinsos(), disdik()), told.moved(DISDIK, 1, RETURNED));

    look("{\"by\": \"p\", \"opd\": \"3576-dinsosp3a\"}").expectStatus().isCreated();
    look("{\"by\": \"p\", \"opd\": \"3576-disdikbud\"}").expectStatus().isForbidden(); // handed back
    look("{\"by\": \"p\", \"opd\": \"3576-disdikbud\", \"referral\": \"" + DISDIK + "\"}").expectStatus().isForbidden();
    look("{\"by\": \"p\", \"opd\": \"3576-disdikbud\", \"referral\": \"" + DINSOS + "\"}").expectStatus().isForbidden();
    assertThat(looks("")).as("what was refused was no look").hasSize(1);
  }

  @Test
  void that_are_not_acceptable_are_refused() {
    assertThat(RunningIntake.pointers(look("{}"))).containsExactly("/by");
    assertThat(RunningIntake.pointers(look("{\"by\": \" \", \"opd\": \"X!\", \"referral\": 1}")))
        .containsExactlyInAnyOrder("/by", "/opd", "/referral");
    assertThat(RunningIntake.pointers(look("{\"by\": \"a\\u0000\"}"))).containsExactly("/by");
    assertThat(RunningIntake.pointers(look("{\"by\": \"" + "a".repeat(4000) + "\"}"))).containsExactly("/by");
    assertThat(RunningIntake.pointers(look("{\"by\": \"p\", \"referral\": \"" + UUID.randomUUID() + "\"}")))
        .containsExactlyInAnyOrder("/referral", "/opd");
    look("[]").expectStatus().isBadRequest();
    intake.post(UUID.randomUUID(), "looks", dinsosLooks()).expectStatus().isNotFound();
    assertThat(looks("")).isEmpty();
  }

  @Test
  void with_a_key_are_kept_once() {
    String json = "{\"by\": \"koordinator-mjk\"}";
    Map<String, Object> first = RunningIntake.file(intake.post(finding, "looks", json, key).expectStatus().isCreated());

    assertThat(RunningIntake.file(intake.post(finding, "looks", json, key).expectStatus().isOk())).isEqualTo(first);
    intake.post(finding, "looks", "{\"by\": \"lain\"}", key).expectStatus().isEqualTo(422);
    Object other = intake.accepted(FAMILY_FALLEN_POOR).get("id");
    intake.post(other, "looks", json, key).expectStatus().isCreated(); // a key is good for one finding
    assertThat(looks("")).hasSize(1);
  }

  @Test
  void by_many_at_once_with_a_key_are_kept_once() {
    assertThat(intake.postedAtOnce(finding, "looks", "{\"by\": \"koordinator-mjk\"}", key))
        .containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(looks("")).hasSize(1);
  }

  @Test
  void are_listed_newest_first_page_by_page() {
    List<Object> looked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Map<String, Object> shown = RunningIntake.file(look("{\"by\": \"koordinator-" + i + "\"}"));
      looked.add(0, shown.get("id"));
      await().until(() -> Instant.now().isAfter(Instant.parse((String) shown.get("at")).plusMillis(2)));
    }

    List<Object> listed = new ArrayList<>();
    Object after = "";
    do {
      Map<String, Object> page = page("limit=2&after=" + after);
      RunningIntake.items(page).forEach(item -> listed.add(item.get("id")));
      after = page.get("next");
    } while (after != null);

    assertThat(listed).containsExactlyElementsOf(looked);
    intake.rest.get().uri("/api/v1/findings/{id}/looks?limit=0", finding).exchange().expectStatus().isBadRequest();
    intake.rest.get().uri("/api/v1/findings/{id}/looks?after=x", finding).exchange().expectStatus().isBadRequest();
    intake.rest.get().uri("/api/v1/findings/{id}/looks", UUID.randomUUID()).exchange().expectStatus().isNotFound();
  }

  private static String dinsosLooks() {
    return "{\"by\": \"petugas-rahasia\", \"opd\": \"3576-dinsosp3a\", \"referral\": \"" + DINSOS + "\"}";
  }

  private RestTestClient.ResponseSpec look(String json) {
    return intake.post(finding, "looks", json);
  }

  private List<Map<String, Object>> looks(String query) {
    return RunningIntake.items(page(query));
  }

  private Map<String, Object> page(String query) {
    return RunningIntake.file(intake.rest.get().uri("/api/v1/findings/" + finding + "/looks?" + query).exchange()
        .expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));
  }
}
