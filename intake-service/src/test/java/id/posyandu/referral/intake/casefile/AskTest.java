package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.FINDING;
import static id.posyandu.referral.intake.casefile.Cases.MORNING;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskTest {
  private static final Instant NOON = MORNING.plus(Duration.ofHours(4));
  private final Cases told = Cases.about(FINDING);

  @Test
  void nothing_is_asked_of_her_while_a_department_works() {
    assertThat(asks(NOON, told.routed(1, dinsos()), told.moved(DINSOS, 1, ACCEPTED))).isEmpty();
  }

  @Test
  void a_question_comes_before_what_is_to_be_confirmed() {
    List<Ask> asks = asks(
        NOON, told.routed(1, dinsos(), disdik()), told.moved(DINSOS, 1, RESOLVED), told.moved(DISDIK, 1, NEEDS_INFO));

    assertThat(asks).extracting(Ask::kind).containsExactly(Ask.Kind.QUESTION, Ask.Kind.HELP);
    assertThat(asks).extracting(Ask::referral).containsExactly(DISDIK, DINSOS);
    assertThat(asks).allSatisfy(ask -> assertThat(ask.until()).isAfter(NOON));
  }

  @Test
  void help_that_did_not_come_is_asked_about_as_a_statement() {
    var refused = told.moved(DINSOS, 1, RESOLVED, null, "tidak memenuhi syarat", null, Outcome.NOT_ELIGIBLE);

    assertThat(asks(NOON, told.routed(1, dinsos()), refused)).extracting(Ask::kind).containsExactly(Ask.Kind.STATEMENT);
  }

  @Test
  void what_was_closed_in_her_silence_stays_open_to_dispute_for_sixty_days() {
    Told[] closed = {told.routed(1, dinsos()), told.moved(DINSOS, 1, RESOLVED), told.moved(DINSOS, 2, CLOSED, false)};

    assertThat(asks(NOON, closed)).extracting(Ask::kind).containsExactly(Ask.Kind.LATE_DISPUTE);
    assertThat(asks(NOON.plus(Duration.ofDays(61)), closed)).isEmpty();
  }

  @Test
  void what_she_confirmed_is_asked_no_more() {
    assertThat(asks(NOON, told.routed(1, dinsos()), told.moved(DINSOS, 1, RESOLVED), told.moved(DINSOS, 2, CLOSED, true)))
        .isEmpty();
  }

  private static List<Ask> asks(Instant now, Told... said) {
    return Ask.of(Cases.reported(said), Cases.seen(now));
  }
}
