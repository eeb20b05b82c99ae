package id.posyandu.referral.routing.decision;

import static id.posyandu.referral.routing.Findings.BATU_TULIS;
import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.RECEIVED;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.decision.Readings.CITIES;
import static id.posyandu.referral.routing.decision.Readings.noFinding;
import static id.posyandu.referral.routing.decision.Readings.sure;
import static id.posyandu.referral.routing.decision.Readings.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Instant NOW = RECEIVED.plus(Duration.ofDays(1));

  private final Router router = new Router(CITIES);

  @Test
  void an_unclear_finding_goes_where_the_person_says() {
    var decided = answered(opened(unsure("SOS-N-MISKIN")), byCategories("PDK-DASAR", "KES-BALITA"));

    var routed = (FindingRouted) decided.says().get(0);
    assertThat(routed.by()).isEqualTo("bu Tim");
    assertThat(routed.revision()).isEqualTo(2);
    assertThat(routed.categories()).containsExactly("PDK-DASAR", "KES-BALITA");
    assertThat(decided.says()).filteredOn(ReferralAssigned.class::isInstance).hasSize(2);
    assertThat(decided.file().waiting()).isEmpty();
  }

  @Test
  void a_department_named_gets_what_it_holds_and_a_stranger_gets_it_all() {
    var decided = answered(
        opened(unsure("SOS-N-MISKIN", "PDK-DASAR")), byOpds("3576-dinsosp3a", "3576-dlh"));

    assertThat(decided.file().referrals()).extracting(RoutedReferral::categories)
        .containsExactly(List.of("SOS-N-MISKIN"), List.of("SOS-N-MISKIN", "PDK-DASAR"));
  }

  @Test
  void a_person_may_send_on_what_nothing_was_read_in() {
    var decided = answered(opened(unsure()), byOpds("3576-dlh"));

    assertThat(decided.file().referrals()).singleElement().satisfies(referral -> {
      assertThat(referral.lead()).isTrue();
      assertThat(referral.respondBy()).isEqualTo(endOfTheFridayAfter(NOW));
    });
  }

  @Test
  void a_person_may_dismiss() {
    var decided = answered(opened(unsure()), dismissal());

    assertThat(decided.says()).singleElement().isInstanceOfSatisfying(FindingDismissed.class, dismissed -> {
      assertThat(dismissed.code()).isEqualTo(Verdict.IN_HER_WORDS);
      assertThat(dismissed.note()).isEqualTo("sudah tertangani");
      assertThat(dismissed.revision()).isEqualTo(2);
    });
  }

  @Test
  void a_coded_dismissal_tells_the_cadre_whose_business_it_is() {
    var dismissed = dismissed(answered(opened(unsure()), dismissal("PLN", null)));

    assertThat(dismissed.code()).isEqualTo("NOT_OURS_PLN");
    assertThat(dismissed.note()).contains("PLN").contains("123");
  }

  @Test
  void a_persons_own_words_are_what_the_cadre_reads_beside_a_code() {
    var dismissed = dismissed(answered(opened(unsure()), dismissal("ALREADY_SOLVED", "Lampunya sudah diganti kemarin")));

    assertThat(dismissed.code()).isEqualTo("ALREADY_SOLVED");
    assertThat(dismissed.note()).isEqualTo("Lampunya sudah diganti kemarin");
  }

  @Test
  void a_duplicate_is_dismissed_with_the_others_number() {
    var other = opened(unsure("SOS-N-MISKIN"));
    var decided = answered(opened(unsure()), duplicateOf(other));

    assertThat(dismissed(decided).code()).isEqualTo("DUPLICATE");
    assertThat(dismissed(decided).note()).contains(other.finding().number());
    assertThat(decided.file().decided().get(0).verdict().duplicateOf().finding()).isEqualTo(other.finding().finding());
  }

  @Test
  void a_case_is_no_duplicate_of_itself_of_another_citys_or_of_another_duplicate() {
    var file = opened(unsure());
    var other = opened(unsure());
    var elsewhere = router.first(finding(BATU_TULIS, "…", null), unsure(), RECEIVED).file();

    assertThat(router.mayBeTwinOf(file, other)).isTrue();
    assertThat(router.mayBeTwinOf(file, file)).isFalse();
    assertThat(router.mayBeTwinOf(file, elsewhere)).isFalse();
    assertThat(router.mayBeTwinOf(file, answered(other, duplicateOf(file)).file())).isFalse();
  }

  @Test
  void what_the_machine_dismissed_can_still_be_routed() {
    var decided = answered(opened(noFinding()), byCategories("KES-BALITA"));

    assertThat(decided.file().referrals()).hasSize(1);
    assertThat(decided.file().waiting()).isEmpty();
  }

  @Test
  void a_return_is_asked_about_once() {
    var file = opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"));
    var back = file.referrals().get(0);
    var asked = router.returned(file, back.id(), "bukan kami", NOW).orElseThrow();

    assertThat(asked.says()).singleElement().isInstanceOfSatisfying(FindingTriaged.class, triaged -> {
      assertThat(triaged.reason()).isEqualTo(TriageReason.RETURNED);
      assertThat(triaged.revision()).isEqualTo(2);
      assertThat(triaged.categories()).containsExactly("SOS-N-MISKIN");
    });
    assertThat(router.returned(asked.file(), back.id(), "bukan kami", NOW)).isEmpty();
    assertThat(router.returned(answered(asked.file(), dismissal()).file(), back.id(), "bukan kami", NOW)).isEmpty();
  }

  @Test
  void a_referral_that_is_not_the_cases_is_asked_about_by_nobody() {
    assertThat(router.returned(opened(unsure()), UUID.randomUUID(), null, NOW)).isEmpty();
  }

  @Test
  void two_departments_that_both_return_are_two_questions_and_the_second_is_marked() {
    var file = opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR"));
    var both = returned(returned(file, 0), 1);

    assertThat(both.waiting()).extracting(TriageItem::reason)
        .containsExactly(TriageReason.RETURNED, TriageReason.RETURNED_TWICE);
    assertThat(both.waiting()).extracting(TriageItem::item).doesNotHaveDuplicates();
  }

  @Test
  void a_replacement_supersedes_the_returned_one_and_takes_over_the_lead() {
    var file = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0);
    var decided = answered(file, byCategories("SOS-N-ADMINDUK"));

    var all = decided.file().referrals();
    assertThat(all).extracting(RoutedReferral::opd)
        .containsExactly("3576-dinsosp3a", "3576-disdikbud", "3576-dispendukcapil");
    assertThat(all).extracting(RoutedReferral::lead).containsExactly(false, false, true);
    assertThat(all.get(2).supersedes()).isEqualTo(all.get(0).id());
    assertThat(((FindingRouted) decided.says().get(0)).referrals()).isEqualTo(all);
    assertThat(((FindingRouted) decided.says().get(0)).categories()).containsExactly("PDK-DASAR", "SOS-N-ADMINDUK");
    assertThat(decided.says()).filteredOn(ReferralAssigned.class::isInstance).hasSize(1);
  }

  @Test
  void the_same_department_again_is_another_round() {
    var file = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN")), 0);
    var all = answered(file, byOpds("3576-dinsosp3a")).file().referrals();

    assertThat(all).extracting(RoutedReferral::round).containsExactly(1, 2);
    assertThat(all).extracting(RoutedReferral::id).doesNotHaveDuplicates();
    assertThat(all.get(1).categories()).containsExactly("SOS-N-MISKIN");
  }

  @Test
  void a_second_return_of_a_replacement_is_marked() {
    var once = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN")), 0);
    var twice = returned(answered(once, byOpds("3576-dinsosp3a")).file(), 1);

    assertThat(twice.waiting()).extracting(TriageItem::reason).containsExactly(TriageReason.RETURNED_TWICE);
  }

  @Test
  void dismissing_a_return_ends_that_referral_only_and_the_lead_passes_on() {
    var file = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0);
    var decided = answered(file, dismissal());

    assertThat(decided.file().referrals()).extracting(RoutedReferral::withdrawn).containsExactly(true, false);
    assertThat(decided.file().referrals()).extracting(RoutedReferral::lead).containsExactly(false, true);
    assertThat(decided.says()).singleElement().isInstanceOf(FindingRouted.class);
  }

  @Test
  void a_return_that_another_referral_of_the_case_covers_opens_nothing() {
    var file = returned(opened(sure(Urgency.NORMAL, "SOS-N-MISKIN", "PDK-DASAR")), 0);
    var all = answered(file, byCategories("PDK-DASAR")).file().referrals();

    assertThat(all).hasSize(2);
    assertThat(all.get(0).withdrawn()).isTrue();
  }

  @Test
  void a_review_confirms_what_stands() {
    var file = opened(sure(Urgency.EMERGENCY, "TTL-KEBAKARAN"));
    var decided = answered(file, byCategories("TTL-KEBAKARAN"));

    assertThat(decided.file().referrals()).isEqualTo(file.referrals());
    assertThat(((FindingRouted) decided.says().get(0)).revision()).isEqualTo(3);
    assertThat(decided.says()).hasSize(1);
  }

  @Test
  void a_review_adds_what_was_missing_and_leaves_the_lead() {
    var decided = answered(opened(sure(Urgency.EMERGENCY, "TTL-KEBAKARAN")), byCategories("TTL-KEBAKARAN", "SOS-BENCANA"));

    assertThat(decided.file().referrals()).extracting(RoutedReferral::lead).containsExactly(true, false);
    assertThat(decided.file().referrals().get(1).supersedes()).isNull();
  }

  @Test
  void a_person_can_name_only_what_the_city_has() {
    var file = opened(unsure());

    assertThat(router.holds(file, "KES-BALITA", NOW)).isTrue();
    assertThat(router.holds(file, "XYZ", NOW)).isFalse();
    assertThat(router.has(file, "3576-dlh")).isTrue();
    assertThat(router.has(file, "3271-dlh")).isFalse();
    assertThat(router.has(file, "XYZ")).isFalse();
  }

  private Case opened(Reading reading) {
    return router.first(finding(MIJI, "…", null), reading, RECEIVED).file();
  }

  private Case returned(Case file, int which) {
    return router.returned(file, file.referrals().get(which).id(), "bukan kami", NOW).orElseThrow().file();
  }

  private Decided answered(Case file, Verdict verdict) {
    return router.answered(file, file.waiting().get(0), verdict, NOW);
  }

  private static Verdict byCategories(String... categories) {
    return new Verdict(List.of(categories), null, null, null, null, "bu Tim");
  }

  private static Verdict byOpds(String... opds) {
    return new Verdict(null, List.of(opds), null, null, null, "bu Tim");
  }

  private static Verdict dismissal() {
    return dismissal("sudah tertangani", null);
  }

  private static Verdict dismissal(String why, String note) {
    return new Verdict(null, null, why, null, note, "bu Tim");
  }

  private static Verdict duplicateOf(Case other) {
    var twin = new Twin(other.finding().finding(), other.finding().number());
    return new Verdict(null, null, null, twin, null, "bu Tim");
  }

  private static FindingDismissed dismissed(Decided decided) {
    return (FindingDismissed) decided.says().get(0);
  }

  /** Now is a Saturday: it has all of the five working days that follow, and the weekend behind them. */
  private static Instant endOfTheFridayAfter(Instant saturday) {
    return saturday.atZone(ZoneId.of("Asia/Jakarta")).plusDays(9).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
