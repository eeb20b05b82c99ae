package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Pace;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClocksTest {

  @Test
  void the_first_reaction_stops_the_respond_clock_which_runs_from_the_assignment() {
    Moved reaction = assigned().moved(move(ACCEPTED), ASSIGNED_AT.plusSeconds(90 * 60), CLOCKS);

    assertThat(reaction.inTime()).isTrue();
    assertThat(reaction.workedMinutes()).isEqualTo(90);
  }

  @Test
  void a_reaction_on_the_limit_is_in_time_and_one_after_it_is_not() {
    assertThat(assigned().moved(move(RETURNED), RESPOND_BY, CLOCKS).inTime()).isTrue();
    assertThat(assigned().moved(move(RETURNED), RESPOND_BY.plusMillis(1), CLOCKS).inTime()).isFalse();
  }

  @Test
  void resolving_stops_the_finish_clock_which_runs_from_when_the_finding_was_received() {
    Moved resolved = at(ACCEPTED).moved(move(RESOLVED), RECEIVED.plusSeconds(7 * 3600), CLOCKS);

    assertThat(resolved.inTime()).isTrue();
    assertThat(resolved.workedMinutes()).isEqualTo(7 * 60);
    assertThat(at(ACCEPTED).moved(move(RESOLVED), FINISH_BY.plusMillis(1), CLOCKS).inTime()).isFalse();
  }

  @Test
  void other_moves_stop_no_clock() {
    Moved begun = at(ACCEPTED).moved(move(IN_PROGRESS), NOW, CLOCKS);
    Moved withdrawn = assigned().withdrawn("salah", "koordinator", NOW, CLOCKS).orElseThrow();

    assertThat(begun.inTime()).isNull();
    assertThat(begun.workedMinutes()).isNull();
    assertThat(withdrawn.inTime()).isNull();
  }

  @Test
  void a_department_outside_the_city_or_without_a_limit_is_not_measured() {
    Clocks external = clocks(RESPOND_BY, FINISH_BY, Pace.CLOCK, false);
    Clocks unlimited = clocks(null, null, Pace.CLOCK, true);

    assertThat(assigned().moved(move(ACCEPTED), NOW, external).inTime()).isNull();
    assertThat(assigned().moved(move(ACCEPTED), NOW, external).workedMinutes()).isNull();
    assertThat(assigned().moved(move(ACCEPTED), NOW, unlimited).workedMinutes()).isNull();
    assertThat(unlimited.due(assigned())).isEqualTo(Clocks.NEVER);
  }

  @Test
  void an_answer_is_due_first_then_the_work_or_the_end_of_the_promised_day() {
    assertThat(CLOCKS.due(assigned())).isEqualTo(RESPOND_BY);
    assertThat(CLOCKS.due(at(IN_PROGRESS))).isEqualTo(FINISH_BY);
    assertThat(CLOCKS.due(at(SCHEDULED))).isEqualTo(Instant.parse("2027-03-01T17:00:00Z"));
  }

  @Test
  void nothing_is_late_while_it_waits_for_the_cadre_or_is_done() {
    assertThat(Clocks.run(ASSIGNED)).isTrue();
    assertThat(Clocks.run(NEEDS_INFO)).isFalse();
    assertThat(Clocks.run(RESOLVED)).isFalse();
  }
}
