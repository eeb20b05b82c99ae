package id.posyandu.referral.intake.casefile;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.CLOSED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static id.posyandu.referral.events.FollowUpStatus.RESOLVED;
import static id.posyandu.referral.events.FollowUpStatus.RETURNED;
import static id.posyandu.referral.events.FollowUpStatus.WITHDRAWN;
import static id.posyandu.referral.events.TriageReason.CLOSE;
import static id.posyandu.referral.events.TriageReason.DISMISSED_BY_MACHINE;
import static id.posyandu.referral.events.TriageReason.REVIEW;
import static id.posyandu.referral.events.TriageReason.UNCLEAR;
import static id.posyandu.referral.intake.casefile.Cases.DINSOS;
import static id.posyandu.referral.intake.casefile.Cases.DISDIK;
import static id.posyandu.referral.intake.casefile.Cases.dinsos;
import static id.posyandu.referral.intake.casefile.Cases.disdik;
import static id.posyandu.referral.intake.casefile.Cases.insteadOf;
import static id.posyandu.referral.intake.casefile.Cases.reported;
import static id.posyandu.referral.intake.casefile.Cases.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.TriageReason;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
  private final Cases told = Cases.about(Cases.FINDING);

  @Test
  void a_case_of_which_nothing_was_heard_is_received() {
    assertThat(reported().status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void a_case_whose_first_decision_a_person_has_to_make_is_in_triage() {
    assertThat(reported(told.triaged(1, UNCLEAR)).status()).isEqualTo(CaseStatus.IN_TRIAGE);
  }

  @Test
  void a_case_that_was_decided_after_all_is_routed() {
    assertThat(reported(told.triaged(1, CLOSE), told.routed(2, dinsos())).status()).isEqualTo(CaseStatus.ROUTED);
  }

  @Test
  void an_emergency_that_is_to_be_reviewed_is_routed() {
    assertThat(reported(told.routed(1, dinsos()), told.triaged(2, REVIEW)).status()).isEqualTo(CaseStatus.ROUTED);
  }

  @Test
  void a_dismissed_case_that_a_person_may_still_look_at_is_dismissed() {
    assertThat(reported(told.dismissed(1), told.triaged(2, DISMISSED_BY_MACHINE)).status())
        .isEqualTo(CaseStatus.DISMISSED);
  }

  @Test
  void a_case_that_the_machine_dismissed_and_a_person_routed_is_routed_in_whatever_order_it_is_heard() {
    assertThat(reported(told.dismissed(1), told.routed(2, dinsos())).status()).isEqualTo(CaseStatus.ROUTED);
    assertThat(reported(told.routed(2, dinsos()), told.dismissed(1)).status()).isEqualTo(CaseStatus.ROUTED);
  }

  @Test
  void a_case_on_which_one_department_has_moved_is_in_progress() {
    assertThat(joint(told.moved(DINSOS, 1, ACCEPTED)).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_case_in_a_status_that_we_do_not_know_is_in_progress() {
    assertThat(joint(told.moved(DINSOS, 1, FollowUpStatus.UNKNOWN)).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_case_of_two_is_not_resolved_before_both_are() {
    assertThat(joint(told.moved(DINSOS, 1, RESOLVED)).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(joint(told.moved(DINSOS, 1, RESOLVED), told.moved(DISDIK, 1, RESOLVED)).status())
        .isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_case_of_two_is_not_closed_before_both_are() {
    assertThat(joint(told.moved(DINSOS, 2, CLOSED), told.moved(DISDIK, 1, RESOLVED)).status())
        .isEqualTo(CaseStatus.RESOLVED);
    assertThat(joint(told.moved(DINSOS, 2, CLOSED), told.moved(DISDIK, 2, CLOSED)).status())
        .isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void the_highest_sequence_is_the_newest_move() {
    assertThat(joint(told.moved(DINSOS, 3, IN_PROGRESS), told.moved(DINSOS, 2, RESOLVED), told.moved(DISDIK, 1, RESOLVED))
            .status())
        .isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void moves_of_a_referral_that_no_decision_lists_yet_wait_for_it() {
    assertThat(reported(told.moved(DINSOS, 1, ACCEPTED)).status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void a_returned_referral_brings_the_case_back_to_triage() {
    assertThat(joint(told.moved(DINSOS, 1, RETURNED)).status()).isEqualTo(CaseStatus.IN_TRIAGE);
  }

  @Test
  void a_returned_referral_that_was_replaced_is_over() {
    assertThat(joint(told.moved(DINSOS, 1, RETURNED), told.routed(3, dinsos(), disdik(), insteadOf(DINSOS))).status())
        .isEqualTo(CaseStatus.ROUTED);
  }

  @Test
  void a_returned_referral_that_was_ended_is_over() {
    assertThat(joint(told.moved(DINSOS, 1, RETURNED), told.routed(3, withdrawn(dinsos()), disdik())).status())
        .isEqualTo(CaseStatus.ROUTED);
  }

  @Test
  void two_returned_referrals_are_two_questions() {
    Case both =
        joint(told.moved(DINSOS, 1, RETURNED), told.moved(DISDIK, 1, RETURNED))
            .with(told.routed(4, dinsos(), disdik(), insteadOf(DINSOS)));

    assertThat(both.status()).isEqualTo(CaseStatus.IN_TRIAGE);
  }

  @Test
  void a_dismissal_after_the_list_ends_what_was_returned_until_something_is_returned_again() {
    Case dismissed =
        reported(
            told.routed(1, dinsos()), told.moved(DINSOS, 1, RETURNED), told.triaged(2, TriageReason.RETURNED),
            told.dismissed(3));

    assertThat(dismissed.status()).isEqualTo(CaseStatus.DISMISSED);
    assertThat(dismissed.with(told.triaged(4, TriageReason.RETURNED_TWICE)).status()).isEqualTo(CaseStatus.IN_TRIAGE);
  }

  @Test
  void a_case_all_of_whose_referrals_are_withdrawn_is_dismissed() {
    assertThat(joint(told.moved(DINSOS, 1, WITHDRAWN)).with(told.routed(2, dinsos(), withdrawn(disdik()))).status())
        .isEqualTo(CaseStatus.DISMISSED);
  }

  private Case joint(Told... more) {
    Case joint = reported(told.routed(1, dinsos(), disdik()));
    for (Told one : more) {
      joint = joint.with(one);
    }
    return joint;
  }
}
