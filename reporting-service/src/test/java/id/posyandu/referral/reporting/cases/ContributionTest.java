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
import static id.posyandu.referral.events.SpmField.KESEHATAN;
import static id.posyandu.referral.events.SpmField.PEKERJAAN_UMUM;
import static id.posyandu.referral.events.SpmField.PENDIDIKAN;
import static id.posyandu.referral.events.SpmField.PERUMAHAN_RAKYAT;
import static id.posyandu.referral.events.SpmField.SOSIAL;
import static id.posyandu.referral.events.SpmField.TRANTIBUMLINMAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.events.Outcome;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

  @Test
  void a_department_counts_its_own_referrals_and_the_findings_that_it_holds_a_live_part_of() {
    story.routed(List.of(SOSIAL, PENDIDIKAN),
        Story.referral(DINSOS, "3576-dinsos", SOSIAL), Story.referral(DISDIK, "3576-disdik", PENDIDIKAN));
    assertThat(counts("opd:3576-dinsos").assigned()).isOne();
    assertThat(counts("opd:3576-dinsos").reported()).isOne();
    assertThat(counts("opd:3576-dinsos").joint()).isOne();

    story.moved(DINSOS, RETURNED);
    assertThat(counts("opd:3576-dinsos").reported()).isZero();
    assertThat(counts("opd:3576-dinsos").returned()).isOne();
    assertThat(counts("opd:3576-disdik").reported()).isOne();
    assertThat(counts("opd:3576-disdik").inReview()).isOne();
  }

  @Test
  void a_department_that_two_referrals_of_a_case_went_to_holds_one_finding() {
    story.routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL), Story.referral(DISDIK, PENDIDIKAN));

    assertThat(counts("opd:3576-opd").assigned()).isEqualTo(2);
    assertThat(counts("opd:3576-opd").reported()).isOne();
  }

  @Test
  void a_programme_counts_its_findings_as_soon_as_something_is_decided_or_asked() {
    var tagged = Story.of(MIJI).tagged("kampung-bahagia", "PMT").reported();
    assertThat(counts(tagged, "program:PMT").reported()).isZero();

    tagged.triaged(TriageReason.UNCLEAR, SOSIAL);
    assertThat(counts(tagged, "program:PMT").inTriage()).isOne();
    assertThat(counts(tagged, "program:kampung-bahagia").inTriage()).isOne();

    tagged.routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL));
    assertThat(counts(tagged, "program:PMT").assigned()).isOne();
  }

  @Test
  void what_is_an_emergency_the_newest_decision_says_else_the_question_else_the_cadre() {
    var urgent = Story.of(MIJI).chosen(Urgency.EMERGENCY).judged(null).reported().triaged(TriageReason.UNCLEAR, SOSIAL);
    assertThat(counts(urgent, Slices.EMERGENCY).inTriage()).isOne();

    urgent.judged(Urgency.NORMAL).routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL));
    assertThat(counts(urgent, Slices.EMERGENCY).reported()).isZero();

    urgent.judged(Urgency.EMERGENCY).routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL));
    assertThat(counts(urgent, Slices.EMERGENCY).assigned()).isOne();
  }

  @Test
  void hours_are_those_of_the_first_reaction_and_of_the_newest_resolution() {
    jointly().took(90L).responded(DINSOS, true).took(600L).resolved(DINSOS, true, Outcome.HELPED);
    assertThat(hours("SOSIAL").respondMedian()).isCloseTo(1.5, withinPercentage(1));
    assertThat(hours("ALL").finishP90()).isCloseTo(10, withinPercentage(1));
    assertThat(hours("PENDIDIKAN").respondMedian()).isNull();

    story.moved(DINSOS, IN_PROGRESS);
    assertThat(hours("SOSIAL").finishMedian()).isNull();

    story.took(1_200L).resolved(DINSOS, false, Outcome.HELPED).took(6L).responded(DISDIK, true);
    assertThat(hours("SOSIAL").finishMedian()).isCloseTo(20, withinPercentage(1));
    assertThat(hours("ALL").respondMedian()).isCloseTo(0.1, withinPercentage(1));
    assertThat(hours("ALL").respondP90()).isCloseTo(1.5, withinPercentage(1));
  }

  @Test
  void a_posyandu_that_reports_each_month_is_one_in_the_quarter_and_in_the_year() {
    var sums = new Sums();
    for (var month : List.of("2026-10", "2026-11", "2026-12")) {
      new Story(UUID.randomUUID(), MIJI, MIJI + ".001", Instant.parse(month + "-10T01:00:00Z")).reported().said()
          .forEach(sums::hear);
    }

    assertThat(sums.counts().get("35.76|2026-Q4|ALL").reported()).isEqualTo(3);
    assertThat(sums.counts().get("35.76|2026-Q4|ALL").reportingPosyandu()).isOne();
    assertThat(sums.counts().get("35.76|2026|ALL").reportingPosyandu()).isOne();
    assertThat(sums.counts().get(MIJI + ".001|2026-11|ALL").reportingPosyandu()).isOne();
  }

  @Test
  void six_fields_may_come_together_over_a_quarter_and_from_findings_and_declarations() {
    var sums = new Sums();
    story.routed(List.of(SOSIAL), Story.referral(DINSOS, SOSIAL)).said().forEach(sums::hear);
    declare(sums, "2026-10", KESEHATAN, PENDIDIKAN);
    declare(sums, "2026-11", PEKERJAAN_UMUM, PERUMAHAN_RAKYAT);
    assertThat(sums.counts().get("35.76|2026-Q4|ALL").sixFieldPosyandu()).isZero();

    declare(sums, "2026-12", TRANTIBUMLINMAS, KESEHATAN);
    assertThat(sums.counts().get("35.76|2026-Q4|ALL").sixFieldPosyandu()).isOne();
    assertThat(sums.counts().get("35.76|2026|ALL").sixFieldPosyandu()).isOne();
    assertThat(sums.counts().get("35.76|2026-11|ALL").sixFieldPosyandu()).isZero();
    assertThat(sums.counts().get(MIJI + ".001|2026-Q4|ALL").sixFieldPosyandu()).isOne();
  }

  @Test
  void a_posyandu_that_looked_and_found_nothing_was_heard_of_once_however_often_it_says_so() {
    var sums = new Sums();
    declare(sums, "2026-11", KESEHATAN);
    declare(sums, "2026-11", KESEHATAN);

    assertThat(sums.counts().get("35.76|2026-11|ALL").reportingPosyandu()).isOne();
    assertThat(sums.counts().get("35.76|2026-11|KESEHATAN").reportingPosyandu()).isOne();
    assertThat(sums.counts().get("35.76|2026-11|ALL").reported()).isZero();
  }

  @Test
  void a_posyandu_of_another_kelurahan_is_none_of_this_one_s() {
    var slip = new Story(UUID.randomUUID(), MIJI, "35.76.01.1003.001", Instant.parse("2026-11-10T01:00:00Z")).reported();
    var sums = new Sums();
    slip.said().forEach(sums::hear);

    assertThat(sums.counts().get(key("ALL")).reported()).isOne();
    assertThat(sums.counts().get(key("ALL")).reportingPosyandu()).isZero();
    assertThat(sums.counts().keySet()).noneMatch(key -> key.startsWith("35.76.01"));
  }

  private static void declare(Sums sums, String month, SpmField... fields) {
    sums.add(
        Places.leaf(MIJI, MIJI + ".001", month),
        Sheet.declaring(Set.of(fields), new Latest(Instant.parse("2026-12-24T01:00:00Z"), null)));
  }

  private static Counts counts(Story told, String slice) {
    var sums = new Sums();
    told.said().forEach(sums::hear);
    return sums.counts().get(key(slice));
  }

  private Indicator.Hours hours(String slice) {
    return sums().totals().get(key(slice)).hours();
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
