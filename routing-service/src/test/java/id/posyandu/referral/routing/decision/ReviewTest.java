package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.decision.Desk.NOW;
import static id.posyandu.referral.routing.decision.Desk.ROUTER;
import static id.posyandu.referral.routing.decision.Desk.all;
import static id.posyandu.referral.routing.decision.Desk.answered;
import static id.posyandu.referral.routing.decision.Desk.byCategories;
import static id.posyandu.referral.routing.decision.Desk.byOpds;
import static id.posyandu.referral.routing.decision.Desk.dismissal;
import static id.posyandu.referral.routing.decision.Desk.listed;
import static id.posyandu.referral.routing.decision.Desk.moved;
import static id.posyandu.referral.routing.decision.Desk.one;
import static id.posyandu.referral.routing.decision.Desk.opened;
import static id.posyandu.referral.routing.decision.Desk.returned;
import static id.posyandu.referral.routing.decision.Desk.takenBack;
import static id.posyandu.referral.routing.decision.Readings.noFinding;
import static id.posyandu.referral.routing.decision.Readings.sure;
import static id.posyandu.referral.routing.decision.Readings.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import org.junit.jupiter.api.Test;

/** Questions about a whole case on which departments act already: an emergency's review, and the cadre's withdrawal. */
class ReviewTest {
  private static final String REASON = "salah kirim";

  private final Case fire = opened(sure(Urgency.EMERGENCY, "TTL-KEBAKARAN", "SOS-BENCANA"));

  @Test
  void what_a_review_does_not_name_is_taken_back() {
    var decided = answered(fire, byCategories("SOS-BENCANA", "KES-BALITA"));

    assertThat(listed(decided)).extracting(RoutedReferral::withdrawn).containsExactly(true, false, false);
    assertThat(listed(decided)).extracting(RoutedReferral::lead).containsExactly(false, true, false);
    assertThat(all(decided, ReferralWithdrawn.class)).singleElement()
        .satisfies(gone -> assertThat(gone.referral()).isEqualTo(fire.referrals().get(0).id()));
    assertThat(one(decided, FindingRouted.class).categories()).containsExactly("SOS-BENCANA", "KES-BALITA");
    assertThat(one(decided, FindingRouted.class).item()).isEqualTo(fire.waiting().get(0).item());
  }

  @Test
  void a_review_by_name_keeps_those_named_as_they_are() {
    String fireBrigade = fire.referrals().get(0).opd();
    var decided = answered(fire, byOpds(fireBrigade));

    assertThat(listed(decided)).hasSize(2);
    assertThat(listed(decided)).extracting(RoutedReferral::withdrawn).containsExactly(false, true);
  }

  @Test
  void a_dismissed_review_takes_all_back_and_the_cadre_reads_why() {
    var decided = answered(fire, dismissal("laporan palsu"));

    assertThat(listed(decided)).allMatch(RoutedReferral::withdrawn);
    assertThat(all(decided, ReferralWithdrawn.class)).hasSize(2).allMatch(gone -> gone.reason().equals("laporan palsu"));
    assertThat(one(decided, FindingDismissed.class).note()).isEqualTo("laporan palsu");
    assertThat(one(decided, FindingDismissed.class).item()).isEqualTo(fire.waiting().get(0).item());
    assertThat(decided.file().decided()).singleElement()
        .satisfies(answer -> assertThat(answer.withdrawn()).hasSize(2));
  }

  @Test
  void a_review_that_finds_a_duplicate_takes_all_back() {
    var other = opened(sure(Urgency.EMERGENCY, "TTL-KEBAKARAN"));
    var twin = new Twin(other.finding().finding(), other.finding().number());
    var decided = answered(fire, new Verdict(null, null, null, twin, null, "bu Tim"));

    assertThat(all(decided, ReferralWithdrawn.class)).hasSize(2)
        .allMatch(gone -> gone.reason().contains(other.finding().number()));
    assertThat(one(decided, FindingDismissed.class).code()).isEqualTo("DUPLICATE");
  }

  @Test
  void what_is_closed_is_not_taken_back() {
    var decided = answered(moved(fire, 0, FollowUpStatus.CLOSED), dismissal("laporan palsu"));

    assertThat(listed(decided)).extracting(RoutedReferral::withdrawn).containsExactly(false, true);
    assertThat(all(decided, FindingDismissed.class)).isEmpty();
  }

  @Test
  void a_return_that_is_answered_leaves_the_other_referrals_alone() {
    var both = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0);
    var decided = answered(both, byOpds("3576-dispendukcapil"));

    assertThat(all(decided, ReferralWithdrawn.class)).isEmpty();
    assertThat(one(decided, FindingRouted.class).item()).isEqualTo(both.waiting().get(0).item());
  }

  @Test
  void what_nobody_decided_yet_ends_when_the_cadre_takes_it_back() {
    var waiting = opened(unsure("SOS-N-MISKIN"));
    var decided = ROUTER.takenBackByCadre(waiting, REASON, NOW).orElseThrow();

    assertThat(decided.says()).singleElement().isInstanceOfSatisfying(FindingDismissed.class, dismissed -> {
      assertThat(dismissed.code()).isEqualTo("WITHDRAWN_BY_CADRE");
      assertThat(dismissed.note()).isEqualTo(REASON);
      assertThat(dismissed.by()).isEqualTo("kader");
      assertThat(dismissed.item()).isEqualTo(waiting.waiting().get(0).item());
    });
    assertThat(decided.file().waiting()).isEmpty();
    assertThat(ROUTER.takenBackByCadre(decided.file(), REASON, NOW)).isEmpty();
  }

  @Test
  void what_the_machine_dismissed_is_only_not_listed_any_more() {
    var decided = ROUTER.takenBackByCadre(opened(noFinding()), REASON, NOW).orElseThrow();

    assertThat(decided.says()).isEmpty();
    assertThat(decided.file().waiting()).isEmpty();
    assertThat(decided.file().revision()).isEqualTo(1);
  }

  @Test
  void of_what_departments_act_on_a_person_is_asked_once() {
    var acting = opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"));
    var asked = ROUTER.takenBackByCadre(acting, REASON, NOW).orElseThrow();

    assertThat(one(asked, FindingTriaged.class).reason()).isEqualTo(TriageReason.WITHDRAWN_BY_CADRE);
    assertThat(asked.file().waiting().get(0).note()).isEqualTo(REASON);
    assertThat(ROUTER.takenBackByCadre(asked.file(), REASON, NOW)).isEmpty();
    var goesOn = answered(asked.file(), byCategories("PDK-DASAR")).file();
    assertThat(goesOn.referrals()).extracting(RoutedReferral::withdrawn).containsExactly(true, false);
    assertThat(ROUTER.takenBackByCadre(goesOn, REASON, NOW)).isEmpty();
    assertThat(all(answered(asked.file(), dismissal("PLN")), ReferralWithdrawn.class)).hasSize(2);
  }

  @Test
  void of_what_was_handed_back_and_waits_a_person_is_asked_while_others_act() {
    var both = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0);

    assertThat(one(ROUTER.takenBackByCadre(both, REASON, NOW).orElseThrow(), FindingTriaged.class).reason())
        .isEqualTo(TriageReason.WITHDRAWN_BY_CADRE);
  }

  @Test
  void what_all_handed_back_ends_when_the_cadre_takes_it_back() {
    var both = returned(returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0), 1);
    var decided = ROUTER.takenBackByCadre(both, REASON, NOW).orElseThrow();

    assertThat(all(decided, FindingRouted.class)).extracting(FindingRouted::item)
        .containsExactlyElementsOf(both.waiting().stream().map(TriageItem::item).toList());
    assertThat(all(decided, ReferralWithdrawn.class)).isEmpty();
    assertThat(one(decided, FindingDismissed.class).note()).isEqualTo(REASON);
    assertThat(decided.file().waiting()).isEmpty();
  }

  @Test
  void nothing_is_asked_any_more_about_a_case_in_which_nobody_acts() {
    var twice = ROUTER.takenBackByCadre(fire, REASON, NOW).orElseThrow().file();
    var decided = ROUTER.answered(twice, twice.waiting().get(1), dismissal("laporan palsu"), NOW);

    assertThat(decided.file().waiting()).isEmpty();
    assertThat(all(decided, FindingDismissed.class)).extracting(FindingDismissed::item)
        .containsExactly(twice.waiting().get(1).item(), twice.waiting().get(0).item());
    assertThat(decided.file().decided()).hasSize(2);
    assertThat(takenBack(takenBack(fire, 0, "ganda").file(), 1, "ganda").file().waiting()).isEmpty();
  }

  @Test
  void a_review_that_goes_on_leaves_the_cadres_withdrawal_to_be_answered() {
    var twice = ROUTER.takenBackByCadre(fire, REASON, NOW).orElseThrow().file();

    assertThat(answered(twice, byCategories("TTL-KEBAKARAN")).file().waiting()).extracting(TriageItem::reason)
        .containsExactly(TriageReason.WITHDRAWN_BY_CADRE);
  }

  @Test
  void what_is_over_is_asked_about_by_nobody() {
    var closed = moved(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN")), 0, FollowUpStatus.CLOSED);
    var ended = takenBack(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN")), 0, "ganda").file();

    assertThat(ROUTER.takenBackByCadre(closed, REASON, NOW)).isEmpty();
    assertThat(ROUTER.takenBackByCadre(ended, REASON, NOW)).isEmpty();
  }
}
