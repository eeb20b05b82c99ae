package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.wire.EventJson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer does by the line. */
class BulkTest {
  private static final String UNKNOWN = UUID.randomUUID().toString();

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @Test
  void keeps_good_lines_and_names_bad_ones_in_their_order() {
    UUID one = opd.assigned(Assignment.fallenPoor()).id();
    UUID other = opd.assigned(Assignment.fallenPoor()).id();

    List<JsonNode> outcomes = sent(
        accepted(one),
        "{\"referral\": ",
        "",
        "[]",
        accepted(UUID.fromString(UNKNOWN)),
        "{\"to\":\"ACCEPTED\",\"by\":\"ani\"}",
        "{\"referral\":\"" + other + "\",\"to\":\"CLOSED\",\"by\":\"ani\"}",
        "{\"referral\":\"" + other + "\",\"to\":\"RETURNED\",\"by\":\"ani\"}",
        "{\"referral\":\"" + other + "\",\"to\":\"ACCEPTED\",\"by\":\"ani\",\"ifMatch\":7}",
        "{\"referral\":\"" + other + "\",\"to\":\"ACCEPTED\",\"by\":\"ani\",\"ifMatch\":true}",
        accepted(other).replace("}", ",\"ifMatch\":0}"));

    assertThat(statuses(outcomes)).containsExactly(200, 400, 400, 404, 422, 409, 422, 412, 422, 200);
    assertThat(outcomes).extracting(outcome -> outcome.get("line").intValue())
        .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(outcomes.get(0).get("id").stringValue()).isEqualTo(one.toString());
    assertThat(outcomes.get(0).get("sequence").intValue()).isEqualTo(1);
    assertThat(outcomes.get(4).at("/errors/0/pointer").stringValue()).isEqualTo("/referral");
    assertThat(outcomes.get(5).get("allowed").toString()).isEqualTo("[\"ACCEPTED\",\"NEEDS_INFO\",\"RETURNED\"]");
    assertThat(outcomes.get(6).at("/errors/0/pointer").stringValue()).isEqualTo("/note");
    assertThat(outcomes.get(7).get("detail").stringValue()).contains("sequence 0");
    assertThat(officer.looksAt(other).etag()).isEqualTo("\"1\"");
  }

  @Test
  void moves_one_referral_in_the_order_of_its_lines() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    String scheduled = "{\"referral\":\"%s\",\"to\":\"SCHEDULED\",\"by\":\"ani\",\"note\":\"ke-%d\",\"scheduledFor\":\"%s\"}";
    String day = LocalDate.now().plusDays(9).toString();

    List<String> lines = new ArrayList<>(List.of(accepted(referral)));
    IntStream.range(0, 20).mapToObj(i -> scheduled.formatted(referral, i, day)).forEach(lines::add);

    assertThat(statuses(sent(lines.toArray(String[]::new)))).hasSize(21).containsOnly(200);
    assertThat(officer.looksAt(referral).body().path("history")).extracting(move -> move.path("note").asString(""))
        .containsExactlyElementsOf(Stream.concat(Stream.of(""), IntStream.range(0, 20).mapToObj(i -> "ke-" + i)).toList());
  }

  @Test
  void takes_a_line_with_its_key_once_in_bulk_or_alone() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    String line = accepted(referral).replace("}", ",\"key\":\"k-7\"}");

    List<JsonNode> outcomes = sent(line, line, line.replace("ani", "budi"), line.replace("\"k-7\"", "7"));

    assertThat(statuses(outcomes)).containsExactly(200, 200, 422, 422);
    assertThat(outcomes.get(1).get("sequence").intValue()).isEqualTo(1);
    Officer.Answer alone =
        officer.moves(referral, "{\"by\":\"ani\",\"to\":\"ACCEPTED\"}", "Idempotency-Key", "k-7");
    assertThat(alone.status()).isEqualTo(200);
    assertThat(alone.etag()).isEqualTo("\"1\"");
  }

  @Test
  void hands_referrals_to_officers_beside_moving_others() {
    UUID moved = opd.assigned(Assignment.fallenPoor()).id();
    UUID handed = opd.assigned(Assignment.fallenPoor()).id();

    List<JsonNode> outcomes = sent(
        accepted(moved),
        "{\"referral\":\"" + handed + "\",\"assignee\":\"petugas-y\",\"by\":\"kabid\"}",
        "{\"referral\":\"" + handed + "\",\"assignee\":\"petugas-y\",\"by\":\"\"}",
        "{\"referral\":\"" + handed + "\",\"assignee\":\"petugas-y\",\"by\":\"kabid\",\"to\":\"ACCEPTED\"}");

    assertThat(statuses(outcomes)).containsExactly(200, 200, 422, 422);
    assertThat(outcomes.get(1).get("sequence").intValue()).isZero();
    assertThat(officer.looksAt(handed).text("assignee")).isEqualTo("petugas-y");
  }

  @Test
  void refuses_a_line_of_more_than_a_mebibyte_and_goes_on() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();
    String tooLong = accepted(referral).replace("}", ",\"x\":\"" + "a".repeat(2 << 20) + "\"}");

    assertThat(statuses(sent(tooLong, accepted(referral)))).containsExactly(413, 200);
  }

  @Test
  void of_another_content_type_is_refused_as_a_whole() {
    assertThat(officer.post("/api/v1/referrals/moves", accepted(UUID.randomUUID())).status()).isEqualTo(415);
  }

  @Test
  void of_two_hundred_moves_is_done_in_two_seconds_and_said() {
    List<Assignment> all = IntStream.range(0, 200).mapToObj(i -> Assignment.fallenPoor()).toList();
    opd.assigned(all.toArray(Assignment[]::new));
    sent(accepted(opd.assigned(Assignment.fallenPoor()).id())); // warm

    long began = System.nanoTime();
    List<JsonNode> outcomes = sent(all.stream().map(each -> accepted(each.id())).toArray(String[]::new));
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    System.out.printf("bulk: 200 moves in %d ms%n", took.toMillis());
    assertThat(statuses(outcomes)).hasSize(200).containsOnly(200);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
    await().atMost(RunningOpd.SOON).untilAsserted(() ->
        assertThat(opd.post().followUpsOf(all.get(199).id())).extracting(ReferralMoved::to).containsExactly(ACCEPTED));
  }

  private static String accepted(UUID referral) {
    return "{\"referral\":\"" + referral + "\",\"to\":\"ACCEPTED\",\"by\":\"ani\"}";
  }

  private List<JsonNode> sent(String... lines) {
    Officer.Answer answer = officer.post(
        "/api/v1/referrals/moves", String.join("\n", lines), "Content-Type", "application/x-ndjson");
    assertThat(answer.status()).isEqualTo(200);
    return lines(answer.raw().body());
  }

  private static List<JsonNode> lines(String body) {
    return Stream.of(body.split("\n")).map(EventJson.MAPPER::readTree).toList();
  }

  private static List<Integer> statuses(List<JsonNode> outcomes) {
    return outcomes.stream().map(outcome -> outcome.get("status").intValue()).toList();
  }
}
