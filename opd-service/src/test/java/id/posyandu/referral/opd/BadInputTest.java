package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer's screen may send by mistake: each has its status and its problem, and nothing moves. */
class BadInputTest {
  private static Assignment assignment;

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @BeforeEach
  void a_referral_that_waits() {
    if (assignment == null) {
      assignment = opd.assigned(Assignment.fallenPoor());
    }
  }

  @AfterEach
  void nothing_has_moved() {
    assertThat(officer.looksAt(assignment.id()).etag()).isEqualTo("\"0\"");
  }

  @AfterAll
  static void nothing_was_said() {
    assertThat(RunningOpd.shared().post().followUpsOf(assignment.id())).isEmpty();
  }

  @Test
  void names_every_wrong_member_at_once() {
    Officer.Answer refused = officer.moves(assignment.id(), """
        {"to":"NEEDS_INFO","by":7,"note":" ","scheduledFor":"soon","evidence":[1],"outcome":"WELL"}""");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(pointers(refused))
        .containsExactlyInAnyOrder("/by", "/note", "/scheduledFor", "/evidence/0", "/outcome");
    assertThat(refused.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.text("traceId")).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{}", "{\"to\":\"DONE\",\"by\":\"ani\"}", "{\"to\":\"UNKNOWN\",\"by\":\"ani\"}", "{\"to\":1,\"by\":\"ani\"}",
    "{\"to\":\"ACCEPTED\"}", "{\"to\":\"ACCEPTED\",\"by\":\"\"}", "{\"to\":\"ACCEPTED\",\"by\":\"ani\\u0000\"}",
    "{\"to\":\"ACCEPTED\",\"by\":\"ani\",\"note\":\"\\ud800\"}", "{\"to\":null,\"by\":null}",
    "{\"to\":\"ACCEPTED\",\"by\":\"ani\",\"evidence\":[null]}", "{\"to\":\"RETURNED\",\"by\":\"ani\"}"
  })
  void refuses_what_is_well_formed_but_wrong(String body) {
    assertThat(officer.moves(assignment.id(), body).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\"ACCEPTED\"", "{\"to\":\"ACCEPTED\"} x", "\u0000"})
  void refuses_what_is_no_json_object(String body) {
    assertThat(officer.moves(assignment.id(), body).status()).isEqualTo(400);
  }

  @Test
  void refuses_another_content_type() {
    assertThat(officer.moves(assignment.id(), "to=ACCEPTED", "Content-Type", "text/plain").status()).isEqualTo(415);
  }

  @Test
  void refuses_two_mebibytes() {
    String body = "{\"to\":\"ACCEPTED\",\"by\":\"ani\",\"note\":\"" + "x".repeat(2 << 20) + "\"}";

    assertThat(officer.moves(assignment.id(), body).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSIGNED", "IN_PROGRESS", "SCHEDULED", "RESOLVED", "CLOSED", "WITHDRAWN"})
  void refuses_an_illegal_move_and_names_the_legal_ones(FollowUpStatus to) {
    Officer.Answer refused = officer.moves(assignment.id(), to);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("allowed").toString()).isEqualTo("[\"ACCEPTED\",\"NEEDS_INFO\",\"RETURNED\"]");
  }

  @Test
  void names_the_legal_moves_before_it_asks_for_a_note() {
    assertThat(officer.moves(assignment.id(), "{\"to\":\"RESOLVED\",\"by\":\"ani\"}").status()).isEqualTo(409);
  }

  @Test
  void does_not_know_another_referral() {
    assertThat(officer.looksAt(UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(officer.moves(UUID.randomUUID(), ACCEPTED).status()).isEqualTo(404);
    assertThat(officer.get("/api/v1/referrals/none").status()).isEqualTo(400);
    assertThat(officer.get("/api/v1/nothing").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 412", "\"1\", 412", "W/\"7\", 412", "\"99999999999999999999\", 412", "\"abc\", 412", "abc, 400", "\"0, 400",
    "'\"1\",,', 400", "'\"1\", \"2\"', 412"
  })
  void refuses_a_stale_or_malformed_if_match(String header, int status) {
    assertThat(officer.moves(assignment.id(), ACCEPTED, "If-Match", header).status()).isEqualTo(status);
  }

  @Test
  void refuses_an_idempotency_key_that_is_none() {
    assertThat(officer.moves(assignment.id(), ACCEPTED, "Idempotency-Key", "x".repeat(256)).status()).isEqualTo(400);
    assertThat(officer.moves(assignment.id(), ACCEPTED, "Idempotency-Key", "\"\"").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "opd=nobody", "status=DONE", "status=ACCEPTED,DONE", "status=UNKNOWN", "field=MUSIK", "category=SOS-X", "area=99",
    "area=35.76.03.9999", "overdue=maybe", "urgency=LOW", "sort=newest", "limit=0", "limit=501", "limit=many",
    "limit=99999999999999999999", "after=nonsense", "after=%00", "after=MQ", "q=%00", "unit=%00"
  })
  void refuses_an_unknown_filter(String filter) {
    Officer.Answer refused = officer.lists(filter);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(pointers(refused)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", "(", "[a", "\\", "\\E.*\\Q", "a{99999}", "$where", "😀", "%", "((((((((((a+)+)+)+)+)+$"})
  void takes_any_words_as_words(String words) {
    Officer.Answer found = officer.lists("opd=" + Assignment.DINSOS + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body().path("items").size()).isZero();
  }

  private static List<String> pointers(Officer.Answer refused) {
    return StreamSupport.stream(refused.body().path("errors").spliterator(), false)
        .map(error -> error.path("pointer").asString())
        .toList();
  }
}
