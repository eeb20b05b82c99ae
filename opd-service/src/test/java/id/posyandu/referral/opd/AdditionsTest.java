package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the cadre adds to her finding, as the departments of the case see it. */
class AdditionsTest {
  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();
  private final UUID finding = UUID.randomUUID();

  @Test
  void are_shown_to_every_department_of_the_case_also_to_one_that_comes_later() {
    Assignment dinsos = opd.assigned(Assignment.fallenPoor(finding));
    FindingAdded added = added(null, "anaknya dua, keduanya putus sekolah");
    opd.post().say(Topics.ANSWERS, added);
    await().atMost(RunningOpd.SOON).until(() -> additions(dinsos.id()).equals(List.of(added.text())));

    Assignment disdikbud = opd.assigned(Assignment.outOfSchool(finding));

    assertThat(additions(disdikbud.id())).containsExactly(added.text());
    var shown = officer.looksAt(disdikbud.id()).body().path("additions").get(0);
    assertThat(shown.path("id").asString()).isEqualTo(added.addition().toString());
    assertThat(shown.at("/attachments/0/uri").asString()).isEqualTo("https://foto.example/kk.jpg");
    assertThat(officer.looksAt(dinsos.id()).etag()).isEqualTo("\"0\"");
    assertThat(officer.lists("opd=" + Assignment.DINSOS + "&limit=500").body().path("items").toString())
        .contains(added.text());
  }

  @Test
  void answer_the_department_that_asked_and_put_its_referral_back_where_it_came_from() {
    Assignment dinsos = opd.assigned(Assignment.fallenPoor(finding));
    Assignment disdikbud = opd.assigned(Assignment.outOfSchool(finding));
    officer.moves(dinsos.id(), ACCEPTED);
    officer.moves(dinsos.id(), IN_PROGRESS);
    officer.moves(dinsos.id(), NEEDS_INFO);
    officer.moves(disdikbud.id(), NEEDS_INFO);

    opd.post().say(Topics.ANSWERS, added(dinsos.id(), "KK sudah ada"));

    untilIs(dinsos.id(), "IN_PROGRESS");
    assertThat(status(disdikbud.id())).isEqualTo("NEEDS_INFO");
    assertThat(officer.looksAt(dinsos.id()).body().path("history").get(3).path("note").asString()).isEqualTo("KK sudah ada");
    await().atMost(RunningOpd.SOON).until(() -> opd.post().followUpsOf(dinsos.id()).size() == 4);
  }

  @Test
  void that_name_no_referral_answer_everyone_who_asked() {
    Assignment dinsos = opd.assigned(Assignment.fallenPoor(finding));
    Assignment disdikbud = opd.assigned(Assignment.outOfSchool(finding));
    officer.moves(dinsos.id(), NEEDS_INFO);
    officer.moves(disdikbud.id(), NEEDS_INFO);

    opd.post().say(Topics.ANSWERS, added(null, "KK sudah ada"));

    untilIs(dinsos.id(), "ASSIGNED");
    untilIs(disdikbud.id(), "ASSIGNED");
  }

  @Test
  void heard_again_are_kept_once_and_answer_no_newer_question() {
    Assignment dinsos = opd.assigned(Assignment.fallenPoor(finding));
    officer.moves(dinsos.id(), NEEDS_INFO);
    var record = Outgoing
        .of(UUID.randomUUID(), Topics.ANSWERS, added(dinsos.id(), "KK sudah ada"), Instant.now(), Post.TRACE, null)
        .record("test");
    opd.post().send(List.of(record, record));
    untilIs(dinsos.id(), "ASSIGNED");
    officer.moves(dinsos.id(), NEEDS_INFO);

    opd.post().send(List.of(record));
    FindingAdded last = added(UUID.randomUUID(), "sesudahnya");
    opd.post().say(Topics.ANSWERS, last);
    await().atMost(RunningOpd.SOON).until(() -> additions(dinsos.id()).contains(last.text()));

    assertThat(additions(dinsos.id())).containsExactly("KK sudah ada", "sesudahnya");
    assertThat(status(dinsos.id())).isEqualTo("NEEDS_INFO");
    assertThat(officer.looksAt(dinsos.id()).etag()).isEqualTo("\"3\"");
  }

  @Test
  void to_a_case_of_others_touch_nobodys_referral() {
    Assignment dinsos = opd.assigned(Assignment.fallenPoor(finding));
    officer.moves(dinsos.id(), NEEDS_INFO);

    opd.post().say(Topics.ANSWERS, new FindingAdded(UUID.randomUUID(), dinsos.event().area(),
        dinsos.event().receivedAt(), UUID.randomUUID(), dinsos.id(), "bukan kasusnya", List.of()));
    FindingAdded own = added(UUID.randomUUID(), "kasusnya");
    opd.post().say(Topics.ANSWERS, own);
    await().atMost(RunningOpd.SOON).until(() -> additions(dinsos.id()).equals(List.of(own.text())));

    assertThat(status(dinsos.id())).isEqualTo("NEEDS_INFO");
  }

  private FindingAdded added(UUID referral, String text) {
    return new FindingAdded(finding, "35.76.03.1002", Instant.now(), UUID.randomUUID(), referral, text,
        List.of(new Attachment("https://foto.example/kk.jpg", null, "image/jpeg", null)));
  }

  private List<String> additions(UUID referral) {
    return officer.looksAt(referral).body().path("additions").valueStream().map(one -> one.path("text").asString()).toList();
  }

  private void untilIs(UUID referral, String status) {
    await().atMost(RunningOpd.SOON).until(() -> status(referral).equals(status));
  }

  private String status(UUID referral) {
    return officer.looksAt(referral).text("status");
  }
}
