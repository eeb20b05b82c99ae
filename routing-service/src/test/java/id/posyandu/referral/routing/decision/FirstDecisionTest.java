package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.Findings.BATU_TULIS;
import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.RECEIVED;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.decision.Readings.CITIES;
import static id.posyandu.referral.routing.decision.Readings.MODEL;
import static id.posyandu.referral.routing.decision.Readings.noFinding;
import static id.posyandu.referral.routing.decision.Readings.reading;
import static id.posyandu.referral.routing.decision.Readings.sure;
import static id.posyandu.referral.routing.decision.Readings.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Decision;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstDecisionTest {
  private static final Instant NOW = RECEIVED.plus(Duration.ofHours(5));

  /** In days from a Friday in November, with its weekends. */
  private static final int FIVE_WORKING_DAYS = 7;

  private static final int FOURTEEN_WORKING_DAYS = 20;

  private final Router router = new Router(CITIES);

  @Test
  void duties_that_one_department_holds_are_one_referral() {
    var routed = routed(text(MIJI), sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR", "TTL-N-PPA"));

    assertThat(routed.referrals()).extracting(RoutedReferral::opd).containsExactly("3576-dinsosp3a", "3576-disdikbud");
    assertThat(routed.referrals().get(0).categories()).containsExactly("SOS-N-MISKIN", "TTL-N-PPA");
    assertThat(routed.referrals().get(0).fields()).containsExactly(SpmField.SOSIAL, SpmField.TRANTIBUMLINMAS);
  }

  @Test
  void the_same_duties_are_two_referrals_where_two_departments_hold_them() {
    var routed = routed(text(BATU_TULIS), sure(Urgency.NORMAL, "SOS-N-MISKIN", "TTL-N-PPA"));

    assertThat(routed.referrals()).extracting(RoutedReferral::opd).containsExactly("3271-dinsos", "3271-dp3a");
  }

  @Test
  void two_units_of_one_department_get_a_referral_each() {
    var routed = routed(text(MIJI), sure(Urgency.NORMAL, "TTL-TIBUM", "TTL-N-RESCUE"));

    assertThat(routed.referrals()).extracting(RoutedReferral::opd).containsOnly("3576-satpolpp").hasSize(2);
    assertThat(routed.referrals()).extracting(RoutedReferral::unit).containsExactly(null, "UPTD Damkar");
    assertThat(routed.referrals()).extracting(RoutedReferral::id).doesNotHaveDuplicates();
  }

  @Test
  void the_holder_of_the_first_category_leads_and_nobody_else() {
    var routed = routed(text(MIJI), sure(Urgency.NORMAL, "PDK-DASAR", "SOS-N-MISKIN", "KES-BALITA"));

    assertThat(routed.referrals()).extracting(RoutedReferral::lead).containsExactly(true, false, false);
    assertThat(routed.referrals().get(0).opd()).isEqualTo("3576-disdikbud");
  }

  @Test
  void each_department_learns_of_the_others() {
    var says = router.first(text(MIJI), sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"), NOW).says();

    assertThat(says).filteredOn(ReferralAssigned.class::isInstance).hasSize(2)
        .allSatisfy(event -> assertThat(((ReferralAssigned) event).others()).hasSize(1));
  }

  @Test
  void the_respond_clock_runs_from_the_assignment_and_the_finish_clock_from_the_receipt() {
    var referral = routed(text(MIJI), sure(Urgency.NORMAL, "SOS-N-MISKIN")).referrals().get(0);

    assertThat(referral.respondBy()).isEqualTo(NOW.plus(Duration.ofDays(FIVE_WORKING_DAYS)));
    assertThat(referral.finishBy()).isEqualTo(RECEIVED.plus(Duration.ofDays(FOURTEEN_WORKING_DAYS)));
  }

  @Test
  void merged_duties_have_the_strictest_limits_of_all() {
    var slowFirst = routed(text(MIJI), sure(Urgency.NORMAL, "PRM-N-RTLH", "PU-AIRMINUM")).referrals();

    assertThat(slowFirst).hasSize(1);
    assertThat(slowFirst.get(0).finishBy()).isEqualTo(RECEIVED.plus(Duration.ofDays(FOURTEEN_WORKING_DAYS)));
  }

  @Test
  void a_holder_outside_the_city_is_marked() {
    var routed = routed(text(MIJI), sure(Urgency.NORMAL, "TTL-N-KAMTIBMAS"));

    assertThat(routed.referrals()).singleElement().extracting(RoutedReferral::external).isEqualTo(true);
  }

  @Test
  void the_duty_is_resolved_for_the_day_of_the_decision() {
    var before = router.first(text(MIJI), sure(Urgency.NORMAL, "TTL-SIAGA"), Instant.parse("2025-09-09T05:00:00Z"));
    var after = router.first(text(MIJI), sure(Urgency.NORMAL, "TTL-SIAGA"), Instant.parse("2025-09-10T05:00:00Z"));

    assertThat(before.file().referrals()).extracting(RoutedReferral::opd).containsExactly("3576-satpolpp");
    assertThat(after.file().referrals()).extracting(RoutedReferral::opd).containsExactly("3576-bpbd");
  }

  @Test
  void the_day_of_the_decision_is_the_citys() {
    var justAfterMidnightThere = Instant.parse("2025-09-09T17:30:00Z");

    assertThat(router.first(text(MIJI), sure(Urgency.NORMAL, "TTL-SIAGA"), justAfterMidnightThere).file().referrals())
        .extracting(RoutedReferral::opd)
        .containsExactly("3576-bpbd");
  }

  @Test
  void a_referrals_id_follows_from_finding_holder_and_round_and_so_do_the_events_ids() {
    var reported = text(MIJI);
    var once = router.first(reported, sure(Urgency.EMERGENCY, "SOS-N-MISKIN", "PDK-DASAR"), NOW);
    var again = router.first(reported, sure(Urgency.EMERGENCY, "SOS-N-MISKIN", "PDK-DASAR"), NOW.plusSeconds(99));

    assertThat(again.file().referrals()).extracting(RoutedReferral::id)
        .isEqualTo(once.file().referrals().stream().map(RoutedReferral::id).toList());
    assertThat(again.says()).extracting(EventIds::of)
        .isEqualTo(once.says().stream().map(EventIds::of).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_cadres_choice_beats_the_reading() {
    var routed = routed(finding(MIJI, "…", Urgency.NORMAL, "KES-BALITA"), sure(Urgency.URGENT, "PU-N-JALAN"));

    assertThat(routed.categories()).containsExactly("KES-BALITA");
    assertThat(routed.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(routed.by()).isEqualTo("kader");
  }

  @Test
  void a_cadres_choice_is_kept_even_where_the_text_reads_as_no_finding() {
    assertThat(routed(finding(MIJI, "terima kasih", null, "KES-BALITA"), noFinding()).categories())
        .containsExactly("KES-BALITA");
  }

  @Test
  void a_cadres_choice_that_the_text_contradicts_is_acted_on_at_once_and_flagged() {
    var decided =
        router.first(finding(MIJI, "…", null, "KES-BALITA"), sure(Urgency.NORMAL, "PU-N-JALAN", "PRM-N-RTLH"), NOW);

    assertThat(decided.says()).extracting(event -> (Object) event.getClass())
        .containsExactly(FindingRouted.class, ReferralAssigned.class, FindingTriaged.class);
    assertThat(decided.file().waiting()).singleElement().satisfies(review -> {
      assertThat(review.reason()).isEqualTo(TriageReason.REVIEW);
      assertThat(review.categories()).containsExactly("KES-BALITA");
      assertThat(review.note()).contains("KESEHATAN").contains("PEKERJAAN_UMUM, PERUMAHAN_RAKYAT");
    });
  }

  @Test
  void a_cadres_choice_that_the_text_shares_in_part_or_unsurely_contradicts_is_not_flagged() {
    var chosen = finding(MIJI, "…", null, "KES-BALITA");

    assertThat(router.first(chosen, sure(Urgency.NORMAL, "PU-N-JALAN", "KES-BUMIL"), NOW).file().waiting()).isEmpty();
    assertThat(router.first(chosen, unsure("PU-N-JALAN"), NOW).file().waiting()).isEmpty();
  }

  @Test
  void a_category_that_we_do_not_know_is_left_out() {
    assertThat(routed(finding(MIJI, "…", null, "XYZ", "KES-BALITA"), unsure()).categories())
        .containsExactly("KES-BALITA");
  }

  @Test
  void a_choice_of_nothing_that_we_know_goes_to_a_person() {
    assertThat(onlyEvent(finding(MIJI, "…", null, "XYZ"), sure(Urgency.NORMAL, "KES-BALITA")))
        .isInstanceOfSatisfying(FindingTriaged.class, asked -> {
          assertThat(asked.reason()).isEqualTo(TriageReason.UNCLEAR);
          assertThat(asked.categories()).containsExactly("KES-BALITA");
        });
  }

  @Test
  void what_reads_as_an_emergency_is_never_lowered() {
    assertThat(routed(finding(MIJI, "…", Urgency.NORMAL, "TTL-KEBAKARAN"), sure(Urgency.EMERGENCY, "TTL-KEBAKARAN"))
        .urgency()).isEqualTo(Urgency.EMERGENCY);
  }

  @Test
  void an_emergency_is_routed_at_once_and_listed_for_review() {
    var decided = router.first(text(MIJI), reading(Decision.TRIAGE, Urgency.EMERGENCY, "TTL-KEBAKARAN"), NOW);

    assertThat(decided.says()).extracting(event -> (Object) event.getClass())
        .containsExactly(FindingRouted.class, ReferralAssigned.class, FindingTriaged.class);
    assertThat(decided.file().waiting()).extracting(TriageItem::reason).containsExactly(TriageReason.REVIEW);
    assertThat(decided.file().revision()).isEqualTo(2);
    assertThat(decided.file().referrals().get(0).respondBy()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void what_the_cadre_calls_an_emergency_does_not_wait_for_a_sure_reading() {
    var decided = router.first(finding(MIJI, "…", Urgency.EMERGENCY), unsure("KES-BULIN"), NOW);

    assertThat(decided.says().get(0)).isInstanceOf(FindingRouted.class);
  }

  @Test
  void what_the_cadre_calls_an_emergency_is_never_dismissed_by_a_machine() {
    assertThat(onlyEvent(finding(MIJI, "…", Urgency.EMERGENCY), noFinding())).isInstanceOf(FindingTriaged.class);
  }

  @Test
  void a_close_ranking_goes_to_a_person() {
    assertThat(onlyEvent(text(MIJI), unsure("SOS-N-MISKIN", "PDK-DASAR")))
        .isInstanceOfSatisfying(FindingTriaged.class, asked -> {
          assertThat(asked.reason()).isEqualTo(TriageReason.CLOSE);
          assertThat(asked.revision()).isEqualTo(1);
        });
  }

  @Test
  void an_unclear_text_goes_to_a_person() {
    assertThat(((FindingTriaged) onlyEvent(text(MIJI), unsure())).reason()).isEqualTo(TriageReason.UNCLEAR);
  }

  @Test
  void no_finding_is_dismissed_and_listed_for_second_thoughts() {
    var decided = router.first(text(MIJI), noFinding(), NOW);

    assertThat(decided.says()).singleElement().isInstanceOfSatisfying(FindingDismissed.class, dismissed -> {
      assertThat(dismissed.code()).isEqualTo("NOT_A_FINDING");
      assertThat(dismissed.by()).isEqualTo(MODEL);
    });
    assertThat(decided.file().waiting()).extracting(TriageItem::reason)
        .containsExactly(TriageReason.DISMISSED_BY_MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TTL-N-PPA", "KES-HIV", "PDK-N-PERUNDUNGAN", "SOS-ANAK"})
  void a_category_of_danger_is_never_dismissed_by_a_machine(String category) {
    assertThat(onlyEvent(text(MIJI), reading(Decision.NOT_A_FINDING, Urgency.NORMAL, category)))
        .isInstanceOf(FindingTriaged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "terima kasih bu, anaknya sudah tidak dipukul bapaknya lagi",
    "Bagaimana cara tes HIV bu?",
    "info: anak tetangga diBULLY di sekolah",
    "mohon info pelecehan lapor kemana",
    "bayi ditelantarkan ibunya, sudah selesai"
  })
  void words_of_danger_are_never_dismissed_by_a_machine(String words) {
    assertThat(onlyEvent(finding(MIJI, words, null), noFinding())).isInstanceOf(FindingTriaged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rapat kader pukul 08.00 ya bu", "pemeriksaan sudah selesai, terima kasih", "dijadwalkan besok"})
  void ordinary_words_may_be_dismissed(String words) {
    assertThat(onlyEvent(finding(MIJI, words, null), noFinding())).isInstanceOf(FindingDismissed.class);
  }

  @Test
  void a_dismissal_by_the_machine_says_why_in_words_for_the_cadre() {
    assertThat(((FindingDismissed) onlyEvent(text(MIJI), noFinding())).note()).contains("tidak memuat masalah");
  }

  @Test
  void a_finding_from_nowhere_goes_to_a_person() {
    assertThat(onlyEvent(finding("99.99.01.1001", "…", null, "KES-BALITA"), unsure()))
        .isInstanceOf(FindingTriaged.class);
  }

  private static FindingReported text(String area) {
    return finding(area, "…", null);
  }

  private FindingRouted routed(FindingReported reported, Reading reading) {
    return (FindingRouted) router.first(reported, reading, NOW).says().get(0);
  }

  private Event onlyEvent(FindingReported reported, Reading reading) {
    List<Event> says = router.first(reported, reading, NOW).says();
    assertThat(says).hasSize(1);
    return says.get(0);
  }
}
