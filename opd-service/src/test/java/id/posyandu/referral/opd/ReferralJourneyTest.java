package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.OtherReferral;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A referral, from its assignment to its end, through the front door. */
class ReferralJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();
  private final Post post = opd.post();

  @Test
  void is_assigned_listed_moved_confirmed_and_each_move_is_said() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());

    assertThat(officer.lists("opd=3576-dinsosp3a&limit=500").body().toString()).contains(assignment.id().toString());
    Officer.Answer accepted = officer.moves(assignment.id(), ACCEPTED);
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.etag()).isEqualTo("\"1\"");
    officer.moves(assignment.id(), IN_PROGRESS);
    officer.moves(assignment.id(), RESOLVED);
    post.say(Topics.ANSWERS, assignment.confirmed(3));

    List<ReferralMoved> said = said(assignment, 4);
    assertThat(said).extracting(ReferralMoved::sequence).containsExactly(1, 2, 3, 4);
    assertThat(said).extracting(ReferralMoved::to).containsExactly(ACCEPTED, IN_PROGRESS, RESOLVED, CLOSED);
    assertThat(said.get(0).inTime()).isTrue();
    assertThat(said.get(1).inTime()).isNull();
    assertThat(said.get(2).inTime()).isTrue();
    assertThat(said.get(2).outcome()).isEqualTo(Outcome.HELPED);
    assertThat(said.get(3).confirmed()).isTrue();
    assertThat(said.get(3).outcome()).isEqualTo(Outcome.HELPED);
    assertThat(officer.looksAt(assignment.id()).body().path("history").size()).isEqualTo(4);
  }

  @Test
  void says_its_moves_as_cloud_events_within_the_trace_that_began_the_case() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());

    Officer.Answer accepted = officer.moves(assignment.id(), ACCEPTED);

    said(assignment, 1);
    var record = post.recordsOf(assignment.id()).get(0);
    assertThat(accepted.text("traceId")).isEqualTo(Post.TRACE_ID);
    assertThat(Post.header(record, "ce_traceparent")).isEqualTo(Post.TRACE);
    assertThat(Post.header(record, "traceparent")).contains(Post.TRACE_ID).isNotEqualTo(Post.TRACE);
    assertThat(Post.header(record, "ce_type")).isEqualTo("posyandu.referral.moved.v1");
    assertThat(Post.header(record, "ce_source")).isEqualTo("/opd-service");
    assertThat(Post.header(record, "ce_subject")).isEqualTo(assignment.event().finding().toString());
    assertThat(new String(record.key())).isEqualTo(assignment.event().finding().toString());
  }

  @Test
  void shows_what_its_officer_needs() {
    UUID finding = UUID.randomUUID();
    Assignment school = Assignment.outOfSchool(finding);
    Assignment poor = Assignment.fallenPoor(finding).with(it -> it.others = List.of(
        new OtherReferral(school.id(), Assignment.DISDIKBUD, "Disdikbud", "SD", false)));
    opd.assigned(poor);

    Officer.Answer before = officer.looksAt(poor.id());
    opd.assigned(school);
    officer.moves(school.id(), ACCEPTED);
    Officer.Answer after = officer.looksAt(poor.id());

    assertThat(before.etag()).isEqualTo("\"0\"");
    assertThat(before.body().path("opd").path("code").asString()).isEqualTo(Assignment.DINSOS);
    assertThat(before.body().path("opd").has("unit")).isTrue();
    assertThat(before.body().path("allowed").toString()).isEqualTo("[\"ACCEPTED\",\"NEEDS_INFO\",\"RETURNED\"]");
    assertThat(before.body().path("overdue").asBoolean()).isFalse();
    assertThat(before.body().path("others").get(0).path("status").asString()).isEqualTo("ASSIGNED");
    assertThat(after.body().path("others").get(0).path("status").asString()).isEqualTo("ACCEPTED");
    assertThat(after.body().path("others").get(0).path("opd").path("code").asString()).isEqualTo(Assignment.DISDIKBUD);
    assertThat(after.body().path("others").size()).isEqualTo(1);
    assertThat(after.etag()).isEqualTo("\"0\"");
    assertThat(before.body().propertyNames()).containsExactly(
        "id", "finding", "number", "opd", "lead", "round", "supersedes", "status", "sequence", "fields", "categories",
        "urgency", "programs", "people", "text", "area", "posyandu", "location", "attachments", "because", "model",
        "assignedAt", "respondBy", "finishBy", "scheduledFor", "overdue", "breaches", "allowed", "others", "history", "assignee",
        "handovers", "additions", "traceId");
  }

  @Test
  void opens_once_however_often_it_is_assigned() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);

    post.say(assignment.topic(), assignment.event(), assignment.event());
    Assignment marker = opd.assigned(Assignment.fallenPoor());

    assertThat(officer.looksAt(marker.id()).status()).isEqualTo(200);
    assertThat(officer.looksAt(assignment.id()).text("status")).isEqualTo("ACCEPTED");
    assertThat(said(assignment, 1)).hasSize(1);
  }

  @Test
  void is_reopened_by_a_dispute_and_the_old_answers_no_longer_count() {
    Assignment assignment = resolved();

    post.say(
        Topics.ANSWERS,
        assignment.disputed(2),
        assignment.disputed(2),
        assignment.confirmed(2),
        assignment.confirmed(1),
        assignment.confirmed(99));

    await().atMost(SOON).untilAsserted(() ->
        assertThat(officer.looksAt(assignment.id()).text("status")).isEqualTo("IN_PROGRESS"));
    officer.moves(assignment.id(), RESOLVED);
    post.say(Topics.ANSWERS, assignment.confirmed(2), assignment.confirmed(4), assignment.disputed(4));
    List<ReferralMoved> said = said(assignment, 5);
    assertThat(said).extracting(ReferralMoved::to).containsExactly(ACCEPTED, RESOLVED, IN_PROGRESS, RESOLVED, CLOSED);
    assertThat(said.get(2).note()).isEqualTo("bantuan belum datang");
  }

  @Test
  void is_withdrawn_from_any_open_status_and_once_only() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);

    post.say(assignment.topic(), assignment.withdrawn(), assignment.withdrawn());

    await().atMost(SOON).untilAsserted(() ->
        assertThat(officer.looksAt(assignment.id()).text("status")).isEqualTo("WITHDRAWN"));
    ReferralMoved last = said(assignment, 2).get(1);
    assertThat(last.note()).isEqualTo("salah alamat");
    assertThat(last.by()).isEqualTo("koordinator");
    assertThat(last.sequence()).isEqualTo(2);
    assertThat(officer.moves(assignment.id(), ACCEPTED).status()).isEqualTo(409);
  }

  @Test
  void is_withdrawn_even_when_the_withdrawal_overtakes_the_assignment() {
    Assignment assignment = Assignment.fallenPoor();

    post.say(assignment.topic(), assignment.withdrawn(), assignment.event(), assignment.event());

    await().atMost(SOON).untilAsserted(() ->
        assertThat(officer.looksAt(assignment.id()).text("status")).isEqualTo("WITHDRAWN"));
    assertThat(said(assignment, 1)).extracting(ReferralMoved::to).containsExactly(WITHDRAWN);
  }

  @Test
  void outside_the_city_is_moved_by_the_coordinator_and_not_measured() {
    Assignment police =
        opd.assigned(Assignment.fallenPoor().with(it -> it.department(Assignment.POLRES, null, true)));

    officer.moves(police.id(), ACCEPTED);
    officer.moves(police.id(), RESOLVED);

    assertThat(said(police, 2)).allSatisfy(moved -> {
      assertThat(moved.inTime()).isNull();
      assertThat(moved.workedMinutes()).isNull();
    });
  }

  @Test
  void keeps_the_promised_day_that_the_officer_gave() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);
    int next = Year.now().getValue() + 1;

    Officer.Answer scheduled = officer.moves(assignment.id(), """
        {"to":"SCHEDULED","by":"petugas-ani","note":"masuk anggaran","scheduledFor":"%d-03-01"}""".formatted(next));

    assertThat(scheduled.text("scheduledFor")).isEqualTo(next + "-03-01");
    assertThat(officer.looksAt(assignment.id()).text("scheduledFor")).isEqualTo(next + "-03-01");
    assertThat(said(assignment, 2).get(1).scheduledFor()).hasToString(next + "-03-01");
  }

  private Assignment resolved() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    for (FollowUpStatus to : List.of(ACCEPTED, RESOLVED)) {
      assertThat(officer.moves(assignment.id(), to).status()).isEqualTo(200);
    }
    return assignment;
  }

  private List<ReferralMoved> said(Assignment assignment, int moves) {
    await().atMost(SOON).until(() -> post.followUpsOf(assignment.id()).size() >= moves);
    List<ReferralMoved> said = post.followUpsOf(assignment.id());
    assertThat(said).hasSize(moves);
    return said;
  }
}
