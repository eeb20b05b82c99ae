package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which officer sees to a referral. */
class AssigneeTest {
  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @Test
  void is_handed_over_without_a_move_and_kept_with_who_and_when() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    officer.moves(referral, ACCEPTED);

    Officer.Answer first = handed(referral, "\"petugas-y\"", "kabid");
    Officer.Answer second = handed(referral, "\"petugas-z\"", "petugas-y");
    Officer.Answer nobody = handed(referral, "null", "kabid");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("assignee")).isEqualTo("petugas-y");
    assertThat(second.etag()).isEqualTo("\"1\"");
    assertThat(nobody.text("assignee")).isNull();
    JsonNode handovers = officer.looksAt(referral).body().path("handovers");
    assertThat(handovers).extracting(each -> each.path("by").asString()).containsExactly("kabid", "petugas-y", "kabid");
    assertThat(handovers.get(0).path("at").asString()).isNotBlank();
    assertThat(officer.moves(referral, IN_PROGRESS, "If-Match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void asked_for_twice_is_handed_over_once() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    handed(referral, "\"petugas-y\"", "kabid");

    assertThat(handed(referral, "\"petugas-y\"", "kabid").body().path("handovers")).hasSize(1);
    assertThat(handed(opd.assigned(Assignment.fallenPoor()).id(), "null", "kabid").body().path("handovers")).isEmpty();
  }

  @Test
  void is_refused_when_it_names_no_officer_or_a_stale_view_or_no_referral() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    officer.moves(referral, ACCEPTED);

    assertThat(pointers(put(referral, "{}"))).isEqualTo("/assignee /by");
    assertThat(pointers(put(referral, "{\"assignee\":\" \",\"by\":\"kabid\"}"))).isEqualTo("/assignee");
    assertThat(pointers(put(referral, "{\"assignee\":\"None\",\"by\":\"kabid\"}"))).isEqualTo("/assignee");
    assertThat(pointers(put(referral, "{\"assignee\":5,\"by\":\"" + "a".repeat(101) + "\"}"))).isEqualTo("/assignee /by");
    assertThat(put(referral, "{\"assignee\":\"y\",\"by\":\"kabid\"}", "If-Match", "\"0\"").status()).isEqualTo(412);
    assertThat(put(UUID.randomUUID(), "{\"assignee\":\"y\",\"by\":\"kabid\"}").status()).isEqualTo(404);
    assertThat(officer.looksAt(referral).text("assignee")).isNull();
  }

  @Test
  void does_not_change_the_answer_to_a_repeated_move() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    handed(referral, "\"petugas-y\"", "kabid");
    String body = "{\"to\":\"ACCEPTED\",\"by\":\"petugas-y\"}";
    Officer.Answer first = officer.moves(referral, body, "Idempotency-Key", "once");
    handed(referral, "\"petugas-z\"", "kabid");

    Officer.Answer again = officer.moves(referral, body, "Idempotency-Key", "once");

    assertThat(again.raw().body()).isEqualTo(first.raw().body()).contains("petugas-y").doesNotContain("petugas-z");
  }

  private Officer.Answer handed(UUID referral, String assignee, String by) {
    return put(referral, "{\"assignee\":%s,\"by\":\"%s\"}".formatted(assignee, by));
  }

  private Officer.Answer put(UUID referral, String body, String... headers) {
    return officer.put("/api/v1/referrals/" + referral + "/assignee", body, headers);
  }

  private static String pointers(Officer.Answer refused) {
    assertThat(refused.status()).isEqualTo(422);
    StringBuilder pointers = new StringBuilder();
    refused.body().path("errors").forEach(error -> pointers.append(error.path("pointer").asString()).append(' '));
    return pointers.toString().strip();
  }
}
