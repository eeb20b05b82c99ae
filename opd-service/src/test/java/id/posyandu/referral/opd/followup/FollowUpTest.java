package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {
  /** What staff may do, written a second time, so that a slip in either shows. */
  private static final Map<FollowUpStatus, List<FollowUpStatus>> STAFF_MAY =
      Map.of(
          ASSIGNED, List.of(ACCEPTED, NEEDS_INFO, RETURNED),
          ACCEPTED, List.of(IN_PROGRESS, SCHEDULED, NEEDS_INFO, RESOLVED, RETURNED),
          NEEDS_INFO, List.of(ACCEPTED, IN_PROGRESS, RETURNED),
          IN_PROGRESS, List.of(RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED),
          SCHEDULED, List.of(IN_PROGRESS, RESOLVED, SCHEDULED, NEEDS_INFO, RETURNED),
          RESOLVED, List.of(IN_PROGRESS),
          CLOSED, List.of(),
          RETURNED, List.of(),
          WITHDRAWN, List.of());

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void staff_move_from_each_status_to_each_other_as_the_table_says_and_no_further(FollowUpStatus from) {
    FollowUp stand = at(from);
    assertThat(stand.allowed()).containsExactlyElementsOf(STAFF_MAY.get(from));
    for (FollowUpStatus to : FollowUpStatus.values()) {
      if (STAFF_MAY.get(from).contains(to)) {
        FollowUp after = moved(stand, to);
        assertThat(after.status()).isEqualTo(to);
        assertThat(after.sequence()).isEqualTo(stand.sequence() + 1);
      } else {
        assertThatThrownBy(() -> stand.moved(move(to), NOW, CLOCKS))
            .isInstanceOfSatisfying(
                IllegalMove.class, illegal -> assertThat(illegal.allowed()).isEqualTo(stand.allowed()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void the_coordinator_withdraws_what_is_open_and_nothing_else(FollowUpStatus from) {
    assertThat(at(from).withdrawn("salah alamat", "koordinator", NOW, CLOCKS).isPresent()).isEqualTo(from.open());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "RESOLVED"}, mode = EnumSource.Mode.EXCLUDE)
  void the_cadre_confirms_only_what_is_resolved(FollowUpStatus from) {
    FollowUp stand = at(from);
    assertThat(stand.confirmed(stand.sequence(), null, NOW, CLOCKS)).isEmpty();
    assertThat(stand.disputed(stand.sequence(), "belum ada bantuan", NOW, CLOCKS)).isEmpty();
  }

  @Test
  void a_returned_referral_cannot_be_resolved() {
    FollowUp returned = moved(assigned(), RETURNED);

    assertThatThrownBy(() -> moved(returned, RESOLVED)).isInstanceOf(IllegalMove.class);
  }

  @Test
  void a_confirmation_closes_with_the_outcome_that_the_officer_gave() {
    FollowUp accepted = at(ACCEPTED);
    Move notFound = new Move(RESOLVED, "petugas-ani", "rumah kosong", null, null, Outcome.NOT_FOUND, null);
    FollowUp resolved = accepted.after(accepted.moved(notFound, NOW, CLOCKS));

    FollowUp closed = confirmed(resolved);

    assertThat(closed.status()).isEqualTo(CLOSED);
    assertThat(closed.outcome()).isEqualTo(Outcome.NOT_FOUND);
    assertThat(closed.confirmed()).isTrue();
  }

  @Test
  void resolving_means_helped_unless_said_otherwise() {
    assertThat(at(RESOLVED).outcome()).isEqualTo(Outcome.HELPED);
  }

  @Test
  void an_answer_to_an_older_resolution_changes_nothing() {
    FollowUp first = at(RESOLVED);
    FollowUp second = moved(moved(first, IN_PROGRESS), RESOLVED);

    assertThat(second.confirmed(first.sequence(), null, NOW, CLOCKS)).isEmpty();
    assertThat(second.disputed(first.sequence(), "belum", NOW, CLOCKS)).isEmpty();
    assertThat(second.confirmed(second.sequence(), null, NOW, CLOCKS)).isPresent();
  }

  @Test
  void what_was_confirmed_stays_closed() {
    FollowUp closed = at(CLOSED);

    assertThat(closed.disputed(closed.resolution(), "belum", NOW, CLOCKS)).isEmpty();
  }

  @Test
  void what_silence_closed_may_be_disputed_for_sixty_days() {
    FollowUp closed = closedBySilence();

    assertThat(closed.disputed(closed.resolution(), "belum", closed.since().plus(Duration.ofDays(60)), CLOCKS)).isPresent();
    assertThat(closed.disputed(closed.sequence(), "belum", NOW, CLOCKS)).isPresent();
    assertThat(closed.disputed(closed.resolution(), "belum", closed.since().plus(Duration.ofDays(60)).plusMillis(1), CLOCKS)).isEmpty();
    assertThat(closed.disputed(closed.resolution() - 1, "belum", NOW, CLOCKS)).isEmpty();
  }

  @Test
  void only_the_officers_own_correction_reopens_by_her() {
    assertThat(at(RESOLVED).reopensBy(IN_PROGRESS)).isTrue();
    assertThat(at(SCHEDULED).reopensBy(IN_PROGRESS)).isFalse();
  }

  @Test
  void a_promised_day_stands_only_while_it_is_scheduled() {
    FollowUp scheduled = at(SCHEDULED);

    assertThat(scheduled.scheduledFor()).isEqualTo(NEXT_MARCH);
    assertThat(moved(scheduled, IN_PROGRESS).scheduledFor()).isNull();
  }

  @Test
  void a_history_never_runs_backwards() {
    FollowUp accepted = at(ACCEPTED);

    Moved earlier = accepted.moved(move(IN_PROGRESS), NOW.minusSeconds(5), CLOCKS);

    assertThat(earlier.at()).isEqualTo(accepted.since());
  }

  @Test
  void a_move_that_does_not_follow_on_it_is_refused() {
    Moved first = assigned().moved(move(ACCEPTED), NOW, CLOCKS);
    FollowUp accepted = assigned().after(first);

    assertThatThrownBy(() -> accepted.after(first)).isInstanceOf(IllegalMove.class);
  }

  @Test
  void after_two_hundred_moves_only_the_coordinator_can_do_anything() {
    FollowUp stand = at(SCHEDULED);
    while (stand.sequence() < FollowUp.MOST_MOVES) {
      stand = moved(stand, SCHEDULED);
    }

    assertThat(stand.allowed()).isEmpty();
    assertThat(stand.withdrawn("macet", "koordinator", NOW, CLOCKS)).isPresent();
  }
}
