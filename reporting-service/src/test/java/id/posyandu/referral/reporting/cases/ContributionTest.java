package id.posyandu.referral.reporting.cases;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.NEEDS_INFO;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.SCHEDULED;
import static id.posyandu.referral.events.FollowUpStatus.WITHDRAWN;
import static id.posyandu.referral.events.ReferralClock.FINISH;
import static id.posyandu.referral.events.ReferralClock.PROMISE;
import static id.posyandu.referral.events.ReferralClock.RESPOND;
import static id.posyandu.referral.events.SpmField.PENDIDIKAN;
import static id.posyandu.referral.events.SpmField.SOSIAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContributionTest {
  private static final String MIJI = "35.76.03.1002";
  private static final UUID DINSOS = UUID.randomUUID();
  private static final UUID DISDIK = UUID.randomUUID();

  private final Story story = Story.of(MIJI).reported();

  @Test
  void a_finding_that_nobody_decided_on_counts_in_all_and_in_no_field() {
    assertThat(counts("ALL").undecided()).isOne();
    assertThat(sums().totals().keySet()).allMatch(key -> key.endsWith("|ALL"));
  }

  @Test
  void a_question_to_a_person_counts_in_the_fields_that_the_machine_thinks_of() {
    story.triaged(TriageReason.UNCLEAR, SOSIAL);

    assertThat(counts("ALL").inTriage()).isOne();
    assertThat(counts("SOSIAL").inTriage()).isOne();
  }

  @Test
  void once_dismissed_it_is_no_field_s_any_more() {
    story.triaged(TriageReason.UNCLEAR, SOSIAL).dismissed();

    assertThat(counts("ALL").dismissed()).isOne();
    assertThat(counts("SOSIAL").reported()).isZero();
  }

  @Test
  void dismissed_by_the_machine_and_routed_by_a_person_it_counts_as_routed_alone() {
    story.dismissed().routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL));

    assertThat(counts("ALL").dismissed()).isZero();
    assertThat(counts("ALL").routed()).isOne();
    assertThat(counts("SOSIAL").assigned()).isOne();
  }

  @Test
  void a_poor_family_with_a_child_out_of_school_is_one_joint_case_in_two_fields() {
    jointly();

    assertThat(counts("ALL").reported()).isOne();
    assertThat(counts("ALL").assigned()).isEqualTo(2);
    assertThat(counts("SOSIAL").assigned()).isOne();
    assertThat(counts("PENDIDIKAN").joint()).isOne();
  }

  @Test
  void it_is_jointly_closed_when_the_last_of_them_closes() {
    jointly().moved(DINSOS, CLOSED);
    assertThat(counts("ALL").jointClosed()).isZero();

    story.moved(DISDIK, CLOSED);
    assertThat(counts("ALL").jointClosed()).isOne();
  }

  @Test
  void a_returned_referral_asks_for_another_decision_until_it_is_replaced() {
    jointly().moved(DINSOS, RETURNED);
    assertThat(counts("ALL").inReview()).isOne();

    var other = Story.replacing(DINSOS, Story.referral(UUID.randomUUID(), SOSIAL));
    story.routed(List.of(SOSIAL, PENDIDIKAN), Story.referral(DINSOS, SOSIAL), Story.referral(DISDIK, PENDIDIKAN), other);
    assertThat(counts("ALL").inReview()).isZero();
    assertThat(counts("ALL").returned()).isOne();
    assertThat(counts("ALL").assigned()).isEqualTo(3);
  }

  @Test
  void a_finding_whose_only_referral_was_taken_back_is_nobody_s() {
    story.routed(List.of(SOSIAL), Story.withdrawn(Story.referral(DINSOS, SOSIAL)));

    assertThat(counts("ALL").routed()).isZero();
    assertThat(counts("ALL").dismissed()).isOne();
    assertThat(counts("ALL").withdrawn()).isOne();
  }

  @Test
  void taking_back_is_no_reaction_of_the_department() {
    jointly().moved(DINSOS, WITHDRAWN);

    assertThat(counts("ALL").responded()).isZero();
  }

  @Test
  void the_first_reaction_decides_about_the_respond_clock_and_the_newest_resolution_about_the_finish_clock() {
    jointly().responded(DINSOS, true).resolved(DINSOS, true, Outcome.HELPED);
    assertThat(counts("SOSIAL").finishedInTime()).isOne();

    story.moved(DINSOS, IN_PROGRESS).resolved(DINSOS, false, Outcome.NOT_FOUND).closed(DINSOS, true);
    assertThat(counts("SOSIAL").respondedInTime()).isOne();
    assertThat(counts("SOSIAL").finishedInTime()).isZero();
    assertThat(counts("SOSIAL").reopened()).isOne();
    assertThat(counts("SOSIAL").notHelped()).isOne();
    assertThat(counts("SOSIAL").confirmed()).isOne();
  }

  @Test
  void a_respond_clock_that_ran_out_counts_until_the_first_move() {
    jointly().overdue(DINSOS, RESPOND).overdue(DINSOS, RESPOND);
    assertThat(counts("ALL").overdue()).isOne();
    assertThat(counts("PENDIDIKAN").overdue()).isZero();

    story.responded(DINSOS, false);
    assertThat(counts("ALL").overdue()).isZero();
  }

  @Test
  void a_finish_clock_that_ran_out_counts_until_the_resolution_but_not_while_it_waits() {
    jointly().responded(DINSOS, true).overdue(DINSOS, FINISH);
    for (var running : List.of(IN_PROGRESS, ACCEPTED, IN_PROGRESS)) {
      assertThat(counts("ALL").overdue()).isOne();
      story.moved(DINSOS, running);
    }
    for (var waiting : List.of(NEEDS_INFO, SCHEDULED, RESOLVED)) {
      assertThat(counts("ALL").overdue()).isOne();
      story.moved(DINSOS, waiting);
      assertThat(counts("ALL").overdue()).isZero();
      story.moved(DINSOS, IN_PROGRESS);
    }
    assertThat(counts("ALL").overdue()).isZero(); // reopened: it is not said of this run

    story.overdue(DINSOS, FINISH);
    assertThat(counts("ALL").overdue()).isOne();
  }

  @Test
  void a_promise_that_was_not_kept_counts_until_the_next_move_even_to_another_promise() {
    jointly().responded(DINSOS, true).moved(DINSOS, SCHEDULED).overdue(DINSOS, PROMISE);
    assertThat(counts("ALL").overdue()).isOne();

    story.moved(DINSOS, SCHEDULED);
    assertThat(counts("ALL").overdue()).isZero();
  }

  @Test
  void who_is_silent_counts_until_it_moves() {
    jointly().responded(DINSOS, true).silent(DINSOS);
    assertThat(counts("ALL").silent()).isOne();

    story.moved(DINSOS, IN_PROGRESS);
    assertThat(counts("ALL").silent()).isZero();
  }

  @Test
  void what_is_taken_back_is_neither_overdue_nor_silent() {
    jointly().responded(DINSOS, true).overdue(DINSOS, FINISH).silent(DINSOS);
    story.routed(List.of(PENDIDIKAN), Story.withdrawn(Story.referral(DINSOS, SOSIAL)));

    assertThat(counts("ALL").overdue()).isZero();
    assertThat(counts("ALL").silent()).isZero();
  }

  @Test
  void what_another_cadre_saw_counts_for_the_newest_confirmed_closing_alone() {
    jointly().responded(DINSOS, true).resolved(DINSOS, true, Outcome.HELPED).closed(DINSOS, true).verified(DINSOS, false);
    assertThat(counts("ALL").refuted()).isOne();

    story.moved(DINSOS, IN_PROGRESS).resolved(DINSOS, true, Outcome.HELPED).closed(DINSOS, true).verified(DINSOS, 3, true);
    assertThat(counts("ALL").verified() + counts("ALL").refuted()).isZero();

    story.verified(DINSOS, true).verified(DINSOS, 3, false);
    assertThat(counts("ALL").verified()).isOne();
    assertThat(counts("ALL").refuted()).isZero();
  }

  @Test
  void what_was_closed_in_silence_is_not_verified() {
    jointly().responded(DINSOS, true).resolved(DINSOS, true, Outcome.HELPED).closed(DINSOS, false).verified(DINSOS, true);

    assertThat(counts("ALL").verified()).isZero();
  }

  @Test
  void a_review_stays_open_while_only_a_return_was_answered() {
    jointly();
    String review = story.triaged(TriageReason.REVIEW, SOSIAL).question();
    String returned = story.moved(DINSOS, RETURNED).triaged(TriageReason.RETURNED, SOSIAL).question();
    var all = List.of(SOSIAL, PENDIDIKAN);
    var listed = new RoutedReferral[] {
      Story.referral(DINSOS, SOSIAL),
      Story.referral(DISDIK, PENDIDIKAN),
      Story.replacing(DINSOS, Story.referral(UUID.randomUUID(), SOSIAL))
    };
    story.routed(returned, all, listed);
    assertThat(counts("ALL").inReview()).isOne();

    story.routed(review, all, listed);
    assertThat(counts("ALL").inReview()).isZero();
  }

  @Test
  void a_decision_that_names_no_question_answers_all_that_were_asked_before_it() {
    jointly().triaged(TriageReason.REVIEW, SOSIAL);
    assertThat(counts("ALL").inReview()).isOne();

    jointly();
    assertThat(counts("ALL").inReview()).isZero();
  }

  @Test
  void moves_that_overtake_the_decision_count_when_it_comes() {
    var straight = jointly().responded(DINSOS, true).said();
    var early = new Sums();
    early.hear(straight.get(2));
    assertThat(early.counts().get(key("ALL")).assigned()).isZero();
    assertThat(early.counts().get(key("ALL")).undecided()).isOne();

    early.hear(straight.get(1));
    assertThat(early.counts().get(key("ALL")).responded()).isOne();
  }

  @Test
  void a_posyandu_that_covers_all_six_fields_is_counted_once_however_often_it_reports() {
    story.routed(List.of(SpmField.values()), Story.referral(DINSOS, SOSIAL));

    assertThat(counts("ALL").reportingPosyandu()).isOne();
    assertThat(counts("ALL").sixFieldPosyandu()).isOne();
    assertThat(counts("SOSIAL").reportingPosyandu()).isOne();
    assertThat(counts("SOSIAL").sixFieldPosyandu()).isZero();
  }

  @Test
  void the_month_is_that_of_the_city_s_own_clocks() {
    var lateOnTheThirtieth = new Story(UUID.randomUUID(), MIJI, null, Instant.parse("2026-11-30T17:30:00Z")).reported();
    var sums = new Sums();
    lateOnTheThirtieth.said().forEach(sums::hear);

    assertThat(sums.totals().keySet()).filteredOn(key -> key.contains("-1"))
        .containsExactly("35.76.03.1002|2026-12|ALL", "35.76.03|2026-12|ALL", "35.76|2026-12|ALL", "ID|2026-12|ALL");
  }

  private Story jointly() {
    return story.routed(
        List.of(SOSIAL, PENDIDIKAN), Story.referral(DINSOS, SOSIAL), Story.referral(DISDIK, PENDIDIKAN));
  }

  private Counts counts(String slice) {
    return sums().counts().get(key(slice));
  }

  private Sums sums() {
    var sums = new Sums();
    story.said().forEach(sums::hear);
    return sums;
  }

  private static String key(String slice) {
    return MIJI + "|2026-11|" + slice;
  }
}
