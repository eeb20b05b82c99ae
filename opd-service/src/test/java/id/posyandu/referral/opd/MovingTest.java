package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.ReferralMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Officers who move the same referral: again, at once, on an old view. */
class MovingTest {
  private static final int ROUNDS = 20;

  private final RunningOpd opd = RunningOpd.shared();
  private final Officer officer = opd.officer();

  @Test
  void on_the_view_that_she_saw_goes_through_whatever_form_its_tag_has() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    String tag = officer.looksAt(assignment.id()).etag();

    assertThat(officer.moves(assignment.id(), ACCEPTED, "If-Match", tag).status()).isEqualTo(200);
    assertThat(officer.moves(assignment.id(), IN_PROGRESS, "If-Match", tag).status()).isEqualTo(412);
    assertThat(officer.moves(assignment.id(), IN_PROGRESS, "If-Match", "\"5\", W/\"1\"").status()).isEqualTo(200);
    assertThat(officer.moves(assignment.id(), SCHEDULED, "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void has_a_tag_that_only_a_move_changes() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);
    await().atMost(RunningOpd.SOON).until(() -> opd
        .bean(Referrals.class).find(assignment.id()).orElseThrow().unsent().isEmpty()); // said, and forgotten

    assertThat(officer.looksAt(assignment.id()).etag()).isEqualTo("\"1\"");
    assertThat(officer.moves(assignment.id(), IN_PROGRESS, "If-Match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void reopens_what_is_resolved_only_with_a_reason() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);
    officer.moves(assignment.id(), RESOLVED);

    Officer.Answer silent = officer.moves(assignment.id(), "{\"to\":\"IN_PROGRESS\",\"by\":\"petugas-ani\"}");

    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.body().path("errors").get(0).path("pointer").asString()).isEqualTo("/note");
    assertThat(officer.moves(assignment.id(), IN_PROGRESS).status()).isEqualTo(200);
  }

  @Test
  void with_the_same_key_is_one_move_and_one_answer_whatever_happened_since() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    String body = "{\"to\":\"ACCEPTED\",\"by\":\"petugas-ani\"}";
    Officer.Answer first =
        officer.moves(assignment.id(), body, "Idempotency-Key", "k-1", "If-Match", "\"0\"");
    officer.moves(assignment.id(), IN_PROGRESS);
    officer.moves(assignment.id(), SCHEDULED);

    Officer.Answer again = officer.moves(
        assignment.id(), "{ \"by\":\"petugas-ani\", \"to\":\"ACCEPTED\" }", "Idempotency-Key", "\"k-1\"", "If-Match", "\"0\"");
    Officer.Answer other = officer.moves(
        assignment.id(), "{\"to\":\"RETURNED\",\"by\":\"petugas-ani\"}", "Idempotency-Key", "k-1");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.etag()).isEqualTo("\"1\"");
    assertThat(other.status()).isEqualTo(422);
    assertThat(officer.looksAt(assignment.id()).etag()).isEqualTo("\"3\"");
  }

  @Test
  void with_the_same_key_at_the_same_moment_is_one_move() {
    for (int round = 0; round < ROUNDS / 2; round++) {
      Assignment assignment = opd.assigned(Assignment.fallenPoor());
      Callable<Officer.Answer> accept =
          () -> officer.moves(assignment.id(), "{\"to\":\"ACCEPTED\",\"by\":\"ani\"}", "Idempotency-Key", "once");

      List<Officer.Answer> answers = atOnce(List.of(accept, accept, accept));

      assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
      assertThat(answers).extracting(answer -> answer.raw().body()).containsOnly(answers.get(0).raw().body());
      assertThat(officer.looksAt(assignment.id()).etag()).isEqualTo("\"1\"");
    }
  }

  @Test
  void by_two_officers_at_once_is_won_by_one_of_them() {
    for (int round = 0; round < ROUNDS; round++) {
      Assignment assignment = opd.assigned(Assignment.fallenPoor());

      List<Officer.Answer> answers = atOnce(List.of(
          () -> officer.moves(assignment.id(), ACCEPTED, "If-Match", "\"0\""),
          () -> officer.moves(assignment.id(), RETURNED, "If-Match", "\"0\"")));

      assertThat(answers).extracting(Officer.Answer::status).containsExactlyInAnyOrder(200, 412);
      assertThat(officer.looksAt(assignment.id()).etag()).isEqualTo("\"1\"");
    }
  }

  @Test
  void by_many_officers_at_once_without_a_tag_takes_each_legal_move_once() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    officer.moves(assignment.id(), ACCEPTED);

    List<Officer.Answer> answers = atOnce(IntStream.range(0, 6)
        .<Callable<Officer.Answer>>mapToObj(each -> () -> officer.moves(assignment.id(), SCHEDULED))
        .toList());

    assertThat(answers).extracting(Officer.Answer::status).containsOnly(200);
    assertThat(answers).extracting(Officer.Answer::etag)
        .containsExactlyInAnyOrder("\"2\"", "\"3\"", "\"4\"", "\"5\"", "\"6\"", "\"7\"");
    await().atMost(RunningOpd.SOON).untilAsserted(() ->
        assertThat(opd.post().followUpsOf(assignment.id()))
            .extracting(ReferralMoved::sequence)
            .containsExactly(1, 2, 3, 4, 5, 6, 7));
  }

  private static List<Officer.Answer> atOnce(List<Callable<Officer.Answer>> requests) {
    CyclicBarrier barrier = new CyclicBarrier(requests.size());
    ExecutorService officers = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<Officer.Answer>> answers = officers.invokeAll(requests.stream()
          .<Callable<Officer.Answer>>map(request -> () -> {
            barrier.await();
            return request.call();
          })
          .toList());
      List<Officer.Answer> done = new ArrayList<>();
      for (Future<Officer.Answer> answer : answers) {
        done.add(answer.get());
      }
      return done;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    } finally {
      officers.shutdownNow();
    }
  }
}
