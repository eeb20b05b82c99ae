package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the finish clock stands still, in working days: received on a Friday, to be finished on the Wednesday. */
class PausesTest {
  private static final Clocks IN_DAYS = clocks(RESPOND_BY, FINISH_BY, WEEKDAYS, true);
  private static final Instant FRIDAY_NOON = NOW;
  private static final Instant MONDAY_NOON = NOW.plus(Duration.ofDays(3));
  private static final Instant TUESDAY_NOON = NOW.plus(Duration.ofDays(4));

  @Test
  void a_question_to_the_cadre_gives_back_the_working_time_until_she_answers() {
    FollowUp asked = moved(at(ACCEPTED), NEEDS_INFO, FRIDAY_NOON);
    Moved answer = asked.supplied("KK sudah ada", TUESDAY_NOON, IN_DAYS).orElseThrow();

    assertThat(answer.to()).isEqualTo(ACCEPTED);
    assertThat(answer.by()).isEqualTo("kader");
    assertThat(answer.finishBy()).isEqualTo(FINISH_BY.plus(Duration.ofDays(2))); // Friday noon to Tuesday noon
    assertThat(IN_DAYS.due(asked.after(answer))).isEqualTo(answer.finishBy());
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSIGNED", "ACCEPTED", "IN_PROGRESS", "SCHEDULED"})
  void what_waits_goes_back_to_where_it_came_from_whether_she_answers_or_not(FollowUpStatus from) {
    FollowUp asked = moved(at(from), NEEDS_INFO, FRIDAY_NOON);
    Instant patient = WEEKDAYS.plus(FRIDAY_NOON, 10);

    FollowUp answered = asked.after(asked.supplied(null, MONDAY_NOON, IN_DAYS).orElseThrow());
    Moved lapsed = asked.lapsed(patient.plusMillis(1), IN_DAYS).orElseThrow();

    assertThat(answered.status()).isEqualTo(from);
    assertThat(answered.scheduledFor()).isEqualTo(at(from).scheduledFor());
    assertThat(asked.lapsed(patient, IN_DAYS)).isEmpty();
    assertThat(asked.after(lapsed).status()).isEqualTo(from);
    assertThat(lapsed.by()).isEqualTo("sistem");
    assertThat(lapsed.note()).isNotBlank();
  }

  @Test
  void ten_working_days_are_given_back_and_no_more_however_late_the_system_is() {
    FollowUp asked = moved(at(ACCEPTED), NEEDS_INFO, FRIDAY_NOON);

    Moved late = asked.lapsed(FRIDAY_NOON.plus(Duration.ofDays(40)), IN_DAYS).orElseThrow();

    assertThat(late.finishBy()).isEqualTo(WEEKDAYS.plus(FINISH_BY, 10));
  }

  @Test
  void an_addition_from_before_the_question_does_not_answer_it() {
    FollowUp asked = moved(at(ACCEPTED), NEEDS_INFO, MONDAY_NOON);

    assertThat(asked.supplied("lama", FRIDAY_NOON, IN_DAYS)).isEmpty();
    assertThat(at(IN_PROGRESS).supplied("tambahan", MONDAY_NOON, IN_DAYS)).isEmpty();
  }

  @Test
  void to_ask_is_to_respond_so_what_comes_back_to_assigned_has_no_respond_clock_any_more() {
    Moved question = assigned().moved(move(NEEDS_INFO), FRIDAY_NOON, IN_DAYS);
    FollowUp asked = assigned().after(question);
    FollowUp back = asked.after(asked.supplied(null, MONDAY_NOON, IN_DAYS).orElseThrow());

    Moved accepted = back.moved(move(ACCEPTED), MONDAY_NOON.plusSeconds(60), IN_DAYS);

    assertThat(question.inTime()).isTrue();
    assertThat(IN_DAYS.running(back)).containsOnlyKeys(Watched.FINISH);
    assertThat(accepted.inTime()).isNull();
  }

  @Test
  void a_promise_takes_the_place_of_the_finish_clock_until_its_day_is_over() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    FollowUp promised = scheduled(at(ACCEPTED), monday, FRIDAY_NOON);

    assertThat(IN_DAYS.due(promised)).isEqualTo(Instant.parse("2026-11-23T17:00:00Z")); // midnight in WIB
    assertThat(promised.moved(move(IN_PROGRESS), MONDAY_NOON, IN_DAYS).finishBy())
        .isEqualTo(FINISH_BY.plus(Duration.ofDays(1)));
    assertThat(promised.moved(move(IN_PROGRESS), MONDAY_NOON.plus(Duration.ofDays(3)), IN_DAYS).finishBy())
        .isEqualTo(FINISH_BY.plus(Duration.ofDays(1)).plus(Duration.ofHours(12))); // Monday is over at midnight
  }

  @Test
  void what_is_resolved_from_a_promise_is_measured_without_the_time_that_it_waited() {
    FollowUp promised = scheduled(at(ACCEPTED), NEXT_MARCH, FRIDAY_NOON);

    Moved kept = promised.moved(move(RESOLVED), Instant.parse("2027-03-01T05:00:00Z"), IN_DAYS);

    assertThat(kept.inTime()).isTrue();
    assertThat(kept.workedMinutes()).isEqualTo(Duration.between(RECEIVED, FRIDAY_NOON).toMinutes());
  }

  @Test
  void a_dispute_goes_on_with_the_same_clock_without_the_time_that_it_was_resolved() {
    FollowUp resolved = moved(at(ACCEPTED), RESOLVED, FRIDAY_NOON);
    Moved dispute = resolved.disputed(resolved.resolution(), "belum", MONDAY_NOON, IN_DAYS).orElseThrow();
    FollowUp reopened = resolved.after(dispute);

    Moved again = reopened.moved(move(RESOLVED), TUESDAY_NOON, IN_DAYS);

    assertThat(dispute.finishBy()).isEqualTo(FINISH_BY.plus(Duration.ofDays(1)));
    assertThat(again.workedMinutes())
        .isEqualTo(Duration.between(RECEIVED, FRIDAY_NOON).plus(Duration.ofDays(1)).toMinutes());
  }

  @Test
  void what_silence_closed_and_a_dispute_reopens_has_its_time_back_as_well() {
    FollowUp resolved = moved(at(ACCEPTED), RESOLVED, FRIDAY_NOON);
    FollowUp closed = resolved.after(resolved.lapsed(FRIDAY_NOON.plus(Duration.ofDays(15)), IN_DAYS).orElseThrow());

    Moved dispute =
        closed.disputed(closed.resolution(), "belum", FRIDAY_NOON.plus(Duration.ofDays(28)), IN_DAYS).orElseThrow();

    assertThat(closed.confirmed()).isFalse();
    assertThat(closed.outcome()).isEqualTo(resolved.outcome());
    assertThat(dispute.finishBy()).isEqualTo(WEEKDAYS.plus(FINISH_BY, 20));
  }

  @Test
  void what_was_late_when_it_began_to_wait_is_late_when_it_comes_back() {
    Instant late = FINISH_BY.plusSeconds(60);
    FollowUp asked = moved(at(ACCEPTED), NEEDS_INFO, late);
    Instant back = late.plus(Duration.ofDays(1));

    assertThat(asked.supplied(null, back, IN_DAYS).orElseThrow().finishBy()).isBefore(back);
    assertThat(IN_DAYS.running(asked)).isEmpty();
  }

  @Test
  void an_emergency_is_paused_and_measured_on_the_clock() {
    FollowUp asked = moved(at(ACCEPTED), NEEDS_INFO, FRIDAY_NOON);

    assertThat(asked.supplied(null, MONDAY_NOON, CLOCKS).orElseThrow().finishBy())
        .isEqualTo(FINISH_BY.plus(Duration.ofDays(3)));
  }

  private static FollowUp moved(FollowUp from, FollowUpStatus to, Instant at) {
    return from.after(from.moved(move(to), at, IN_DAYS));
  }

  private static FollowUp scheduled(FollowUp from, LocalDate day, Instant at) {
    Move promise = new Move(SCHEDULED, "petugas-ani", "menunggu alat", day, List.of(), null, null);
    return from.after(from.moved(promise, at, IN_DAYS));
  }
}
