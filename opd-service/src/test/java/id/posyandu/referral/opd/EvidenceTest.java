package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What shows that the work was done. */
class EvidenceTest {
  private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @Test
  void of_a_move_stands_in_the_answer_the_history_and_the_event() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();

    Officer.Answer moved = officer.moves(referral, move("""
        {"uri":"https://foto.example/sesudah.jpg","sha256":"%s","mediaType":"image/jpeg","takenAt":"2026-11-20T02:00:00.123456Z"},
        {"uri":"https://foto.example/ba.pdf"}""".formatted(SHA)));

    assertThat(moved.status()).isEqualTo(200);
    JsonNode shown = officer.looksAt(referral).body().at("/history/0/attachments");
    assertThat(shown).isEqualTo(moved.body().at("/history/0/attachments")).hasSize(2);
    assertThat(shown.at("/0/sha256").asString()).isEqualTo(SHA);
    await().atMost(RunningOpd.SOON).untilAsserted(() -> assertThat(opd.post().followUpsOf(referral)).singleElement()
        .satisfies(event -> assertThat(event.attachments()).isEqualTo(List.of(
            new Attachment("https://foto.example/sesudah.jpg", SHA, "image/jpeg", Instant.parse("2026-11-20T02:00:00.123Z")),
            new Attachment("https://foto.example/ba.pdf", null, null, null)))));
  }

  @Test
  void that_is_none_is_refused_with_everything_that_is_wrong() {
    UUID referral = opd.assigned(Assignment.fallenPoor()).id();

    Officer.Answer refused = officer.moves(referral, move("""
        {"uri":"ftp://foto.example/a.jpg","sha256":"9f86","mediaType":"jpeg","takenAt":"2099-01-01T00:00:00Z"},
        {"sha256":"%s"}, null""".formatted(SHA)));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors")).extracting(error -> error.path("pointer").asString())
        .containsExactlyInAnyOrder("/attachments/0/uri", "/attachments/0/sha256", "/attachments/0/mediaType",
            "/attachments/0/takenAt", "/attachments/1/uri", "/attachments/2");
    assertThat(officer.moves(referral, move("{\"uri\":5}")).status()).isEqualTo(422);
    assertThat(officer.moves(referral, move("{\"uri\":\"https://a.example/\"}" + ",{\"uri\":\"https://a.example/\"}".repeat(10)))
        .status()).isEqualTo(422);
    assertThat(officer.looksAt(referral).etag()).isEqualTo("\"0\"");
  }

  private static String move(String attachments) {
    return "{\"to\":\"ACCEPTED\",\"by\":\"petugas-ani\",\"attachments\":[" + attachments + "]}";
  }
}
