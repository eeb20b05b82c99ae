package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.ASSIGNED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.PROMISE;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
import static id.posyandu.referral.events.ReferralClock.UNKNOWN;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.MORNING;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.reported;
import static id.posyandu.referral.intake.casefile.Cases.seen;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is overdue: the limit of the clock that runs has passed, or it was said so. */
class StandingTest {
  private static final Instant RESPOND_BY = MORNING.plus(Duration.ofDays(1));
  private static final Instant FINISH_BY = MORNING.plus(Duration.ofDays(5));
  private static final Instant MUCH_LATER = MORNING.plus(Duration.ofDays(30));
  private final Cases told = Cases.about(Cases.FINDING);

  @Test
  void is_overdue_when_it_is_said_so_before_our_own_clock_knows() {
    Told said = told.overdue(DINSOS, RESPOND, 0, 1, "Kepala OPD", RESPOND_BY);

    assertThat(overdue(MORNING)).isFalse();
    assertThat(overdue(MORNING, said)).isTrue();
  }

  @Test
  void is_no_more_overdue_once_it_has_responded() {
    Told said = told.overdue(DINSOS, RESPOND, 0, 1, "Kepala OPD", RESPOND_BY);

    assertThat(overdue(RESPOND_BY.plusSeconds(1), said, told.moved(DINSOS, 1, ACCEPTED))).isFalse();
  }

  @Test
  void forgets_what_was_said_of_a_limit_that_was_put_off_since() {
    Told early = told.overdue(DINSOS, FINISH, 1, 1, "Kepala OPD", FINISH_BY.minusSeconds(60));

    assertThat(overdue(MORNING, told.moved(DINSOS, 1, ACCEPTED), early)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEEDS_INFO", "RESOLVED", "CLOSED", "RETURNED", "WITHDRAWN"})
  void is_not_overdue_while_nothing_runs_whatever_was_said(FollowUpStatus status) {
    assertThat(overdue(MUCH_LATER, told.overdue(DINSOS, FINISH, 0, 3, "Sekda", FINISH_BY), told.moved(DINSOS, 1, status)))
        .isFalse();
  }

  @Test
  void a_promise_takes_the_place_of_the_finish_clock_until_its_day_is_over() {
    Told promised = told.moved(DINSOS, 2, SCHEDULED, null, "menunggu anggaran", LocalDate.of(2027, 3, 1), null);
    Told finishIsOut = told.overdue(DINSOS, FINISH, 1, 1, "Kepala OPD", FINISH_BY);
    Instant endOfDay = Instant.parse("2027-03-01T17:00:00Z"); // midnight in Mojokerto

    assertThat(overdue(MUCH_LATER, finishIsOut, promised)).isFalse();
    assertThat(overdue(endOfDay.minusSeconds(1), promised)).isFalse();
    assertThat(overdue(endOfDay.plusSeconds(1), promised)).isTrue();
    assertThat(overdue(MUCH_LATER, promised, told.overdue(DINSOS, PROMISE, 2, 1, "Kepala OPD", endOfDay))).isTrue();
    assertThat(overdue(MUCH_LATER, promised, told.overdue(DINSOS, PROMISE, 1, 1, "Kepala OPD", MUCH_LATER)))
        .as("of a promise before this one").isFalse();
  }

  @Test
  void what_is_put_back_after_a_question_keeps_its_promise() {
    Told promised = told.moved(DINSOS, 1, SCHEDULED, null, "menunggu anggaran", LocalDate.of(2027, 3, 1), null);
    CaseReferral putBack = file(promised, told.moved(DINSOS, 2, NEEDS_INFO), told.moved(DINSOS, 3, SCHEDULED));

    assertThat(putBack.scheduledFor()).isEqualTo("2027-03-01");
    assertThat(file(promised, told.moved(DINSOS, 2, IN_PROGRESS)).scheduledFor()).isNull();
  }

  @Test
  void what_is_put_back_after_a_question_was_responded_to() {
    Told asked = told.moved(DINSOS, 1, NEEDS_INFO);
    Told putBack = told.moved(DINSOS, 2, ASSIGNED);

    assertThat(overdue(RESPOND_BY.plusSeconds(1), asked, putBack)).isFalse();
    assertThat(overdue(FINISH_BY.plusSeconds(1), asked, putBack)).isTrue();
  }

  @Test
  void does_not_heed_a_clock_that_it_does_not_know() {
    assertThat(overdue(MORNING, told.overdue(DINSOS, UNKNOWN, 0, 1, "Kepala OPD", RESPOND_BY))).isFalse();
  }

  @Test
  void is_overdue_again_after_a_pause_when_the_limit_has_passed() {
    assertThat(overdue(MUCH_LATER, told.moved(DINSOS, 1, NEEDS_INFO), told.moved(DINSOS, 2, IN_PROGRESS))).isTrue();
  }

  @Test
  void is_unconfirmed_only_where_the_cadre_kept_silent() {
    assertThat(file(told.moved(DINSOS, 1, CLOSED, false)).unconfirmed()).isTrue();
    assertThat(file(told.moved(DINSOS, 1, CLOSED, true)).unconfirmed()).isFalse();
    assertThat(file(told.moved(DINSOS, 1, CLOSED)).unconfirmed()).isFalse();
    assertThat(file(told.moved(DINSOS, 1, RESOLVED)).unconfirmed()).isFalse();
    assertThat(file(told.moved(DINSOS, 1, RETURNED)).unconfirmed()).isFalse();
  }

  private CaseReferral file(Told... happened) {
    return file(MORNING, happened);
  }

  private boolean overdue(Instant now, Told... happened) {
    return file(now, happened).overdue();
  }

  private CaseReferral file(Instant now, Told... happened) {
    Case known = reported(told.routed(1, dinsos()));
    for (Told one : happened) {
      known = known.with(one);
    }
    return CaseFile.of(known, seen(now), null).referrals().get(0);
  }
}
