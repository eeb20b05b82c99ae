package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.BATU_TULIS;
import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.Findings.moved;
import static id.posyandu.referral.routing.Findings.returned;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingAdded;
import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FindingWithdrawn;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What cadres take back or add, what departments hand back, and what a person sees of it before she decides. */
class TakenBackTest {
  private static Wiretap wire;
  private static RestTestClient http;

  @BeforeAll
  static void start() {
    http = Routing.shared().http();
    wire = new Wiretap(TestServers.get().kafka());
  }

  @AfterAll
  static void hangUp() {
    wire.close();
  }

  @Test
  void what_waited_ends_when_the_cadre_takes_it_back_however_often_she_says_so() {
    var unclear = Findings.unclear(MIJI);
    wire.say(Topics.FINDINGS, unclear);
    wire.say(Topics.FINDINGS, withdrawn(unclear));
    wire.say(Topics.FINDINGS, withdrawn(unclear));
    var after = unclear();

    assertThat(wire.awaitOne(unclear.finding(), FindingDismissed.class)).satisfies(dismissed -> {
      assertThat(dismissed.code()).isEqualTo("WITHDRAWN_BY_CADRE");
      assertThat(dismissed.note()).isEqualTo("salah kirim");
      assertThat(dismissed.item()).isEqualTo(wire.awaitOne(unclear.finding(), FindingTriaged.class).item());
    });
    wire.awaitOne(after.finding(), FindingTriaged.class);
    list("finding=" + unclear.finding()).expectBody().jsonPath("$.items").isEmpty();
    list("decided=true&finding=" + unclear.finding()).expectBody()
        .jsonPath("$.items[0].decision.by").isEqualTo("kader")
        .jsonPath("$.items[0].decision.code").isEqualTo("WITHDRAWN_BY_CADRE");
    assertThat(wire.await(unclear.finding(), FindingDismissed.class, 1)).hasSize(1);
  }

  @Test
  void what_the_machine_dismissed_is_not_listed_any_more_and_nothing_more_is_said() {
    var thanks = finding(BATU_TULIS, "Selamat pagi bu, terimakasih, semangat", null);
    wire.say(Topics.FINDINGS, thanks);
    wire.awaitOne(thanks.finding(), FindingDismissed.class);
    list("finding=" + thanks.finding()).expectBody().jsonPath("$.items[0].reason").isEqualTo("DISMISSED_BY_MACHINE");

    wire.say(Topics.FINDINGS, withdrawn(thanks));

    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        list("finding=" + thanks.finding()).expectBody().jsonPath("$.items").isEmpty());
    assertThat(wire.saidOf(thanks.finding())).hasSize(1);
  }

  @Test
  void of_what_departments_act_on_the_coordinator_is_asked_and_takes_it_back() {
    var poor = finding(MIJI, "…", null, "SOS-N-MISKIN", "PDK-DASAR");
    wire.say(Topics.FINDINGS, poor);
    wire.say(Topics.FINDINGS, withdrawn(poor));
    wire.say(Topics.FINDINGS, withdrawn(poor));

    var asked = wire.awaitOne(poor.finding(), FindingTriaged.class);
    assertThat(asked.reason()).isEqualTo(TriageReason.WITHDRAWN_BY_CADRE);
    list("reason=WITHDRAWN_BY_CADRE&finding=" + poor.finding()).expectBody()
        .jsonPath("$.items.length()").isEqualTo(1)
        .jsonPath("$.items[0].note").isEqualTo("salah kirim")
        .jsonPath("$.items[0].history.length()").isEqualTo(2);
    decide(asked.item(), "{\"dismiss\":\"kader menarik laporan\"}").expectStatus().isOk().expectBody()
        .jsonPath("$.withdrawn.length()").isEqualTo(2);

    assertThat(wire.await(poor.finding(), ReferralWithdrawn.class, 2)).hasSize(2);
    var newest = wire.await(poor.finding(), FindingRouted.class, 2).get(1);
    assertThat(newest.referrals()).allMatch(referral -> referral.withdrawn());
    assertThat(newest.item()).isEqualTo(asked.item());
    assertThat(wire.awaitOne(poor.finding(), FindingDismissed.class).item()).isEqualTo(asked.item());
    assertThat(wire.await(poor.finding(), FindingTriaged.class, 1)).hasSize(1);
  }

  @Test
  void what_takes_back_a_finding_that_nobody_knows_is_laid_aside_and_lost_to_nobody() {
    int letters = wire.committed(Wiretap.DEAD_LETTERS).size();

    wire.say(Topics.FINDINGS, withdrawn(finding(MIJI, "…", null)));

    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(wire.committed(Wiretap.DEAD_LETTERS)).hasSizeGreaterThan(letters));
  }

  @Test
  void an_emergency_that_a_review_dismisses_is_taken_back_from_its_department() {
    var fire = finding(MIJI, "…", Urgency.EMERGENCY, "TTL-KEBAKARAN");
    wire.say(Topics.FINDINGS, fire);
    var review = wire.awaitOne(fire.finding(), FindingTriaged.class);

    decide(review.item(), "{\"dismiss\":\"laporan palsu\"}").expectStatus().isOk();

    assertThat(wire.awaitOne(fire.finding(), ReferralWithdrawn.class).reason()).isEqualTo("laporan palsu");
    assertThat(wire.awaitOne(fire.finding(), FindingDismissed.class).item()).isEqualTo(review.item());
  }

  @Test
  void what_the_cadre_adds_is_shown_once_even_if_it_is_heard_before_the_finding() {
    var unclear = Findings.unclear(MIJI);
    var early = added(unclear, "RT 3, rumah pojok");
    wire.say(Topics.ANSWERS, early);
    wire.say(Topics.ANSWERS, early);
    wire.say(Topics.FINDINGS, unclear);
    wire.awaitOne(unclear.finding(), FindingTriaged.class);
    wire.say(Topics.ANSWERS, added(unclear, "anaknya dua"));
    wire.say(Topics.ANSWERS, early);

    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        list("finding=" + unclear.finding()).expectBody()
            .jsonPath("$.items[0].additions.length()").isEqualTo(2)
            .jsonPath("$.items[0].additions[0].text").isEqualTo("RT 3, rumah pojok")
            .jsonPath("$.items[0].additions[0].at").isNotEmpty()
            .jsonPath("$.items[0].additions[1].text").isEqualTo("anaknya dua"));
  }

  @Test
  void a_second_return_is_marked_and_shows_who_had_it_and_why_it_came_back() {
    var poor = finding(MIJI, "…", null, "SOS-N-MISKIN");
    wire.say(Topics.FINDINGS, poor);
    var first = wire.awaitOne(poor.finding(), FindingRouted.class).referrals().get(0);
    wire.say(Topics.FOLLOW_UPS, returned(poor, first));
    wire.say(Topics.FOLLOW_UPS, returned(poor, first));
    var once = wire.awaitOne(poor.finding(), FindingTriaged.class);
    decide(once.item(), "{\"opds\":[\"3576-dispendukcapil\"]}").expectStatus().isOk();
    var second = wire.await(poor.finding(), FindingRouted.class, 2).get(1).referrals().get(1);
    wire.say(Topics.FOLLOW_UPS, moved(poor, second, FollowUpStatus.RETURNED, "bukan kami juga"));
    wire.await(poor.finding(), FindingTriaged.class, 2);

    list("reason=RETURNED_TWICE&finding=" + poor.finding()).expectStatus().isOk().expectBody()
        .jsonPath("$.items.length()").isEqualTo(1)
        .jsonPath("$.items[0].reason").isEqualTo("RETURNED_TWICE")
        .jsonPath("$.items[0].note").isEqualTo("bukan kami juga")
        .jsonPath("$.items[0].history.length()").isEqualTo(2)
        .jsonPath("$.items[0].history[0].opd.code").isEqualTo("3576-dinsosp3a")
        .jsonPath("$.items[0].history[0].status").isEqualTo("RETURNED")
        .jsonPath("$.items[0].history[0].moves.length()").isEqualTo(1)
        .jsonPath("$.items[0].history[0].moves[0].by").isEqualTo("petugas-x")
        .jsonPath("$.items[0].history[0].moves[0].note").isEqualTo("bukan kewenangan kami")
        .jsonPath("$.items[0].history[0].moves[0].at").isNotEmpty()
        .jsonPath("$.items[0].history[1].supersedes").isEqualTo(first.id().toString())
        .jsonPath("$.items[0].history[1].moves[0].note").isEqualTo("bukan kami juga");
    list("reason=RETURNED,UNCLEAR&finding=" + poor.finding()).expectBody().jsonPath("$.items").isEmpty();
    list("decided=true&reason=RETURNED&finding=" + poor.finding()).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    list("decided=true&reason=REVIEW&finding=" + poor.finding()).expectBody().jsonPath("$.items").isEmpty();
    list("reason=KELIRU").expectStatus().isBadRequest();
  }

  @Test
  void moves_that_arrive_out_of_order_are_shown_in_the_order_in_which_they_were_made() {
    var poor = finding(MIJI, "…", null, "SOS-N-MISKIN", "PDK-DASAR");
    wire.say(Topics.FINDINGS, poor);
    var referrals = wire.awaitOne(poor.finding(), FindingRouted.class).referrals();
    var accepted = moved(poor, referrals.get(1), FollowUpStatus.ACCEPTED, "kami cek");
    wire.say(Topics.FOLLOW_UPS, Findings.later(accepted, 2, FollowUpStatus.IN_PROGRESS));
    wire.say(Topics.FOLLOW_UPS, accepted);
    wire.say(Topics.FOLLOW_UPS, returned(poor, referrals.get(0)));
    wire.awaitOne(poor.finding(), FindingTriaged.class);

    list("finding=" + poor.finding()).expectBody()
        .jsonPath("$.items[0].history[1].status").isEqualTo("IN_PROGRESS")
        .jsonPath("$.items[0].history[1].moves[0].to").isEqualTo("ACCEPTED")
        .jsonPath("$.items[0].history[1].moves[1].to").isEqualTo("IN_PROGRESS");
  }

  private static FindingReported unclear() {
    var unclear = Findings.unclear(MIJI);
    wire.say(Topics.FINDINGS, unclear);
    return unclear;
  }

  private static FindingWithdrawn withdrawn(FindingReported reported) {
    return new FindingWithdrawn(reported.finding(), reported.area(), reported.receivedAt(), "salah kirim");
  }

  private static FindingAdded added(FindingReported reported, String text) {
    return new FindingAdded(
        reported.finding(), reported.area(), reported.receivedAt(), UUID.randomUUID(), null, text, List.of());
  }

  private static ResponseSpec list(String query) {
    return http.get().uri("/api/v1/triage?" + query).exchange();
  }

  private static ResponseSpec decide(String item, String json) {
    return http.post().uri("/api/v1/triage/{item}/decision", item)
        .contentType(MediaType.APPLICATION_JSON).body(json).exchange();
  }
}
