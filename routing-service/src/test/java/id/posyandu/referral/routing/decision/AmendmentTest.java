package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.decision.Desk.NOW;
import static id.posyandu.referral.routing.decision.Desk.ROUTER;
import static id.posyandu.referral.routing.decision.Desk.all;
import static id.posyandu.referral.routing.decision.Desk.byCategories;
import static id.posyandu.referral.routing.decision.Desk.byOpds;
import static id.posyandu.referral.routing.decision.Desk.gained;
import static id.posyandu.referral.routing.decision.Desk.listed;
import static id.posyandu.referral.routing.decision.Desk.moved;
import static id.posyandu.referral.routing.decision.Desk.one;
import static id.posyandu.referral.routing.decision.Desk.opened;
import static id.posyandu.referral.routing.decision.Desk.returned;
import static id.posyandu.referral.routing.decision.Desk.takenBack;
import static id.posyandu.referral.routing.decision.Readings.sure;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendmentTest {
  private final Case poor = opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"));

  @Test
  void a_live_case_gains_the_holder_of_a_category() {
    var decided = gained(poor, byCategories("KES-BALITA"));

    var routed = one(decided, FindingRouted.class);
    assertThat(routed.revision()).isEqualTo(2);
    assertThat(routed.by()).isEqualTo("bu Tim");
    assertThat(routed.item()).isNull();
    assertThat(routed.categories()).containsExactly("SOS-N-MISKIN", "PDK-DASAR", "KES-BALITA");
    assertThat(routed.fields()).containsExactly(SpmField.SOSIAL, SpmField.PENDIDIKAN, SpmField.KESEHATAN);
    assertThat(routed.referrals()).extracting(RoutedReferral::opd)
        .containsExactly("3576-dinsosp3a", "3576-disdikbud", "3576-dinkesp2kb");
    assertThat(routed.referrals()).extracting(RoutedReferral::lead).containsExactly(true, false, false);
    assertThat(all(decided, ReferralAssigned.class)).singleElement().satisfies(assigned -> {
      assertThat(assigned.opd()).isEqualTo("3576-dinkesp2kb");
      assertThat(assigned.others()).hasSize(2);
      assertThat(assigned.respondBy()).isAfter(NOW);
    });
  }

  @Test
  void a_department_that_is_named_gets_all_that_the_case_is_about() {
    assertThat(listed(gained(poor, byOpds("3576-dlh"))).get(2).categories())
        .containsExactly("SOS-N-MISKIN", "PDK-DASAR");
  }

  @Test
  void what_somebody_acts_on_already_is_not_opened_twice() {
    assertThat(ROUTER.gained(poor, byCategories("PDK-DASAR"), NOW)).isEmpty();
    assertThat(ROUTER.gained(poor, byOpds("3576-disdikbud"), NOW)).isEmpty();
    assertThat(all(gained(poor, byCategories("PDK-DASAR", "KES-BALITA")), ReferralAssigned.class)).hasSize(1);
  }

  @Test
  void a_department_that_closed_its_part_gets_another_round() {
    var all = listed(gained(moved(poor, 1, FollowUpStatus.CLOSED), byCategories("PDK-DASAR")));

    assertThat(all).extracting(RoutedReferral::round).containsExactly(1, 1, 2);
    assertThat(all.get(2).supersedes()).isNull();
  }

  @Test
  void a_referral_is_taken_back_with_a_reason_and_its_department_hears_it() {
    var decided = takenBack(poor, 1, "sudah ditangani sekolah");

    assertThat(listed(decided)).extracting(RoutedReferral::withdrawn).containsExactly(false, true);
    assertThat(one(decided, FindingRouted.class).categories()).containsExactly("SOS-N-MISKIN");
    assertThat(decided.says()).hasSize(2);
    assertThat(one(decided, ReferralWithdrawn.class)).satisfies(withdrawn -> {
      assertThat(withdrawn.referral()).isEqualTo(poor.referrals().get(1).id());
      assertThat(withdrawn.reason()).isEqualTo("sudah ditangani sekolah");
      assertThat(withdrawn.by()).isEqualTo("bu Tim");
    });
    assertThat(decided.file().withdrawalOf(poor.referrals().get(1).id())).isPresent();
  }

  @Test
  void the_lead_passes_on_when_its_referral_is_taken_back() {
    assertThat(listed(takenBack(poor, 0, "salah alamat"))).extracting(RoutedReferral::lead).containsExactly(false, true);
  }

  @Test
  void a_case_that_lost_its_last_referral_is_dismissed_and_the_cadre_reads_why() {
    var decided = takenBack(takenBack(poor, 0, "salah alamat").file(), 1, "PLN");

    assertThat(listed(decided)).allMatch(RoutedReferral::withdrawn);
    assertThat(one(decided, FindingDismissed.class)).satisfies(dismissed -> {
      assertThat(dismissed.code()).isEqualTo("NOT_OURS_PLN");
      assertThat(dismissed.revision()).isEqualTo(4);
      assertThat(dismissed.item()).isNull();
    });
    assertThat(decided.file().amendment(4)).isPresent();
  }

  @Test
  void it_is_not_dismissed_while_somebody_is_to_be_replaced() {
    var decided = takenBack(returned(poor, 0), 1, "salah alamat");

    assertThat(all(decided, FindingDismissed.class)).isEmpty();
    assertThat(decided.file().waiting()).hasSize(1);
  }

  @Test
  void who_is_called_in_after_the_lead_was_taken_back_finds_one_lead() {
    var all = listed(gained(takenBack(poor, 0, "salah alamat").file(), byCategories("SOS-N-MISKIN")));

    assertThat(all).extracting(RoutedReferral::round).containsExactly(1, 1, 2);
    assertThat(all).extracting(RoutedReferral::lead).containsExactly(false, true, false);
  }

  @Test
  void each_word_has_an_id_of_its_own_and_always_the_same() {
    var decided = takenBack(poor, 1, "salah alamat");

    assertThat(decided.says()).extracting(EventIds::of).doesNotHaveDuplicates()
        .isEqualTo(List.copyOf(takenBack(poor, 1, "salah alamat").says().stream().map(EventIds::of).toList()));
  }
}
