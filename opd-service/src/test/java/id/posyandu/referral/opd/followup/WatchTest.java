package id.posyandu.referral.opd.followup;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static id.posyandu.referral.opd.followup.FollowUps.*;
import static id.posyandu.referral.opd.followup.Watched.RESPOND;
import static id.posyandu.referral.opd.followup.Watched.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Limit;
import id.posyandu.referral.cities.Rung;
import id.posyandu.referral.cities.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of what, and when. */
class WatchTest {
  private static final List<Rung> OVERDUE = List.of(
      new Rung(1, "Kepala OPD", null), new Rung(2, "Camat", new Limit("P2D")), new Rung(3, "Sekda", new Limit("P5D")));
  private static final List<Rung> SILENT =
      List.of(new Rung(1, "Kepala OPD", new Limit("P5D")), new Rung(2, "Camat", new Limit("P10D")));

  /** To respond by Saturday 08:00 and to finish by Wednesday 08:00, local time. */
  private static final Watch WATCH =
      new Watch(clocks(RESPOND_BY, FINISH_BY, WEEKDAYS, true), OVERDUE, SILENT);

  private static final Watch SILENCE_ALONE = new Watch(WATCH.clocks(), List.of(), SILENT);

  @Test
  void nothing_is_said_before_a_clock_runs_out_nor_at_that_moment() {
    assertThat(WATCH.due(assigned(), List.of(), RESPOND_BY)).isEmpty();
    assertThat(WATCH.next(assigned(), List.of())).isEqualTo(RESPOND_BY);
  }

  @Test
  void the_department_is_told_at_once_and_higher_levels_while_it_lasts() {
    List<Breach> first = WATCH.due(assigned(), List.of(), RESPOND_BY.plusMillis(1));

    assertThat(first).singleElement().satisfies(breach -> {
      assertThat(breach.clock()).isEqualTo(RESPOND);
      assertThat(breach.level()).isEqualTo(1);
      assertThat(breach.to()).isEqualTo("Kepala OPD");
      assertThat(breach.due()).isEqualTo(RESPOND_BY);
    });
    Instant afterTwoDays = WEEKDAYS.plus(RESPOND_BY, 2);
    assertThat(WATCH.next(assigned(), first)).isEqualTo(afterTwoDays); // when Tuesday is over
    assertThat(levels(WATCH.due(assigned(), first, afterTwoDays.plusMillis(1)))).containsExactly("RESPOND 2");
  }

  @Test
  void what_was_missed_while_nobody_watched_is_said_in_the_order_in_which_it_fell_due() {
    assertThat(levels(WATCH.due(assigned(), List.of(), FINISH_BY.plus(Duration.ofDays(30)))))
        .containsExactly("RESPOND 1", "RESPOND 2", "FINISH 1", "FINISH 2", "RESPOND 3", "FINISH 3");
  }

  @Test
  void what_is_said_is_not_said_again_and_when_all_is_said_there_is_nothing_to_wait_for() {
    Instant late = FINISH_BY.plus(Duration.ofDays(30));
    List<Breach> said = WATCH.due(assigned(), List.of(), late);

    assertThat(WATCH.due(assigned(), said, late.plus(Duration.ofDays(300)))).isEmpty();
    assertThat(WATCH.next(assigned(), said)).isEqualTo(Clocks.NEVER);
  }

  @Test
  void a_reaction_ends_the_climbing_for_the_respond_clock() {
    FollowUp accepted = moved(assigned(), ACCEPTED);

    assertThat(WATCH.due(accepted, List.of(), FINISH_BY)).isEmpty();
    assertThat(levels(WATCH.due(accepted, List.of(), FINISH_BY.plusMillis(1)))).containsExactly("FINISH 1");
  }

  @Test
  void a_question_stops_the_climbing_until_the_answer_and_the_level_that_was_said_stays_said() {
    FollowUp accepted = moved(assigned(), ACCEPTED);
    List<Breach> said = new ArrayList<>(WATCH.due(accepted, List.of(), FINISH_BY.plusSeconds(60)));
    FollowUp asked = accepted.after(accepted.moved(move(NEEDS_INFO), FINISH_BY.plusSeconds(120), WATCH.clocks()));
    Instant answered = FINISH_BY.plus(Duration.ofDays(1));
    FollowUp back = asked.after(asked.supplied(null, answered, WATCH.clocks()).orElseThrow());

    assertThat(WATCH.due(asked, said, FINISH_BY.plus(Duration.ofDays(7)))).isEmpty();
    assertThat(WATCH.next(asked, said)).isEqualTo(WEEKDAYS.plus(asked.since(), 10));
    assertThat(WATCH.due(back, said, answered.plusSeconds(1))).isEmpty();
    assertThat(WATCH.next(back, said)).isEqualTo(WEEKDAYS.plus(WATCH.clocks().finishBy(back), 2));
  }

  @Test
  void each_promise_is_a_run_of_its_own() {
    FollowUp first = scheduled(at(ACCEPTED), LocalDate.of(2026, 11, 23), NOW);
    Instant broken = Instant.parse("2026-11-24T01:00:00Z");
    List<Breach> said = WATCH.due(first, List.of(), broken);
    FollowUp second = scheduled(first, LocalDate.of(2026, 11, 25), broken);

    assertThat(levels(said)).containsExactly("PROMISE 1");
    assertThat(said.get(0).due()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
    assertThat(WATCH.due(second, said, broken.plusSeconds(60))).isEmpty();
    assertThat(levels(WATCH.due(second, said, Instant.parse("2026-11-25T17:00:00.001Z")))).containsExactly("PROMISE 1");
  }

  @Test
  void a_promise_that_waited_for_the_cadre_is_still_the_same_promise() {
    FollowUp promised = scheduled(at(ACCEPTED), LocalDate.of(2026, 11, 23), NOW);
    List<Breach> said = WATCH.due(promised, List.of(), Instant.parse("2026-11-24T01:00:00Z"));
    FollowUp asked = promised.after(
        promised.moved(move(NEEDS_INFO), Instant.parse("2026-11-24T02:00:00Z"), WATCH.clocks()));
    FollowUp back = asked.after(
        asked.supplied(null, Instant.parse("2026-11-24T03:00:00Z"), WATCH.clocks()).orElseThrow());

    assertThat(WATCH.due(back, said, Instant.parse("2026-11-24T04:00:00Z"))).isEmpty();
  }

  @Test
  void silence_is_counted_in_working_days_from_the_last_move() {
    FollowUp accepted = moved(assigned(), ACCEPTED);
    Instant fiveDays = WEEKDAYS.plus(accepted.since(), 5);

    assertThat(SILENCE_ALONE.due(accepted, List.of(), fiveDays)).isEmpty();
    assertThat(SILENCE_ALONE.due(accepted, List.of(), fiveDays.plusMillis(1))).singleElement().satisfies(breach -> {
      assertThat(breach.clock()).isEqualTo(SILENCE);
      assertThat(breach.due()).isEqualTo(accepted.since());
      assertThat(breach.workingDays()).isEqualTo(5);
      assertThat(breach.sequence()).isEqualTo(1);
    });
  }

  @Test
  void a_move_breaks_the_silence_and_the_next_one_is_told_anew() {
    FollowUp accepted = moved(assigned(), ACCEPTED);
    Instant sixDays = WEEKDAYS.plus(accepted.since(), 6);
    List<Breach> said = SILENCE_ALONE.due(accepted, List.of(), sixDays);
    FollowUp begun = accepted.after(accepted.moved(move(IN_PROGRESS), sixDays, SILENCE_ALONE.clocks()));

    assertThat(levels(said)).containsExactly("SILENCE 1");
    assertThat(SILENCE_ALONE.due(begun, said, sixDays.plusSeconds(1))).isEmpty();
    assertThat(levels(SILENCE_ALONE.due(begun, said, WEEKDAYS.plus(sixDays, 6)))).containsExactly("SILENCE 1");
  }

  @Test
  void what_is_promised_asked_or_done_is_not_silent() {
    for (var status : List.of(ASSIGNED, NEEDS_INFO, SCHEDULED, RESOLVED, CLOSED, RETURNED, WITHDRAWN)) {
      assertThat(SILENCE_ALONE.due(at(status), List.of(), NOW.plus(Duration.ofDays(90)))).as("%s", status).isEmpty();
    }
  }

  @Test
  void a_holiday_that_is_decreed_later_unsays_nothing() {
    List<Breach> said = WATCH.due(assigned(), List.of(), FINISH_BY.plus(Duration.ofDays(30)));
    WorkingDays decreed = new WorkingDays(WIB, List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)));
    Clocks later = new Clocks(ASSIGNED_AT, RECEIVED, RESPOND_BY, FINISH_BY, decreed, decreed, decreed, true);

    assertThat(new Watch(later, OVERDUE, SILENT).due(assigned(), said, FINISH_BY.plus(Duration.ofDays(60)))).isEmpty();
  }

  @Test
  void a_ladder_that_grows_is_climbed_on_from_where_it_was() {
    List<Breach> said = WATCH.due(moved(assigned(), ACCEPTED), List.of(), FINISH_BY.plusSeconds(1));
    List<Rung> longer = new ArrayList<>(OVERDUE);
    longer.add(new Rung(4, "Wali Kota", new Limit("P6D")));

    List<Breach> more = new Watch(WATCH.clocks(), longer, List.of())
        .due(moved(assigned(), ACCEPTED), said, FINISH_BY.plus(Duration.ofDays(30)));

    assertThat(levels(more)).containsExactly("FINISH 2", "FINISH 3", "FINISH 4");
  }

  @Test
  void the_system_is_awaited_where_the_cadre_is() {
    FollowUp resolved = at(RESOLVED);

    assertThat(WATCH.next(resolved, List.of())).isEqualTo(WEEKDAYS.plus(resolved.since(), 10));
    assertThat(WATCH.next(at(CLOSED), List.of())).isEqualTo(Clocks.NEVER);
  }

  private static FollowUp scheduled(FollowUp from, LocalDate day, Instant at) {
    Move promise = new Move(SCHEDULED, "petugas-ani", "menunggu alat", day, List.of(), null, null);
    return from.after(from.moved(promise, at, WATCH.clocks()));
  }

  private static List<String> levels(List<Breach> breaches) {
    return breaches.stream().map(breach -> breach.clock() + " " + breach.level()).toList();
  }
}
