package id.posyandu.referral.routing;

import static id.posyandu.referral.routing.Findings.BATU_TULIS;
import static id.posyandu.referral.routing.Findings.MIJI;
import static id.posyandu.referral.routing.Findings.finding;
import static id.posyandu.referral.routing.Findings.moved;
import static id.posyandu.referral.routing.Findings.returned;
import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.FindingDismissed;
import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.FindingRouted;
import id.posyandu.referral.events.FindingTriaged;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.events.ReferralAssigned;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.cities.CurrentCities;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class TriageTest {
  private static final String BY_HEALTH = "{\"categories\":[\"KES-BALITA\"],\"note\":\"sudah ditanya\",\"by\":\"bu Tim\"}";

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
  void a_person_routes_what_was_unclear() {
    var asked = unclear();

    decide(asked.item(), BY_HEALTH).expectStatus().isOk().expectBody()
        .jsonPath("$.item").isEqualTo(asked.item())
        .jsonPath("$.by").isEqualTo("bu Tim")
        .jsonPath("$.revision").isEqualTo(2)
        .jsonPath("$.opened.length()").isEqualTo(1);

    var routed = wire.awaitOne(asked.finding(), FindingRouted.class);
    var assigned = wire.awaitOne(asked.finding(), ReferralAssigned.class);
    assertThat(routed.by()).isEqualTo("bu Tim");
    assertThat(assigned.opd()).isEqualTo("3576-dinkesp2kb");
    assertThat(Wiretap.header(wire.saidOf(asked.finding()).get(0), "ce_traceparent")).isEqualTo(Wiretap.TRACE);
    list("finding=" + asked.finding()).expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  void the_item_says_what_a_person_needs_to_know() {
    var asked = unclear();

    list("area=35.76&finding=" + asked.finding()).expectStatus().isOk().expectBody()
        .jsonPath("$.items[0].id").isEqualTo(asked.item())
        .jsonPath("$.items[0].finding").isEqualTo(asked.finding().toString())
        .jsonPath("$.items[0].text").isEqualTo("mohon dicek bu")
        .jsonPath("$.items[0].area").isEqualTo(MIJI)
        .jsonPath("$.items[0].reason").isEqualTo("UNCLEAR")
        .jsonPath("$.items[0].urgency").isEqualTo("NORMAL")
        .jsonPath("$.items[0].since").isNotEmpty();
    list("area=32.71&finding=" + asked.finding()).expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  void the_item_carries_the_ranking_with_its_reasons_and_a_limit_of_its_own() {
    var reported = finding(MIJI, "Pak Slamet kena PHK, anaknya sudah 3 minggu tidak masuk sekolah", Urgency.EMERGENCY);
    routed(reported);
    wire.awaitOne(reported.finding(), FindingTriaged.class);

    list("finding=" + reported.finding()).expectStatus().isOk().expectBody()
        .jsonPath("$.items[0].fields[0]").isNotEmpty()
        .jsonPath("$.items[0].ranking.fields[0].field").isNotEmpty()
        .jsonPath("$.items[0].ranking.fields[0].score").isNumber()
        .jsonPath("$.items[0].ranking.fields[0].evidence[0]").isNotEmpty()
        .jsonPath("$.items[0].ranking.categories[0].score").isNumber()
        .jsonPath("$.items[0].overdue").isEqualTo(false)
        .jsonPath("$.items[0].dueBy").value(due ->
            assertThat(Instant.parse(due.toString())).isAfter(Instant.now().plus(Duration.ofHours(23))));
  }

  @Test
  void the_first_decision_stands_and_the_second_is_shown_it() {
    var asked = unclear();
    decide(asked.item(), BY_HEALTH).expectStatus().isOk();

    decide(asked.item(), "{\"dismiss\":\"ganda\",\"by\":\"pak Tim\"}").expectStatus().isEqualTo(409).expectBody()
        .jsonPath("$.first.by").isEqualTo("bu Tim")
        .jsonPath("$.first.categories[0]").isEqualTo("KES-BALITA")
        .jsonPath("$.traceId").isNotEmpty();
  }

  @Test
  void the_same_key_and_payload_has_the_same_answer_and_another_payload_is_refused() {
    var asked = unclear();
    var first = body(decide(asked.item(), BY_HEALTH, "kunci-1").expectStatus().isOk());
    String reordered = "{ \"by\":\"bu Tim\", \"note\":\"sudah ditanya\",  \"categories\":[\"KES-BALITA\"] }";

    assertThat(body(decide(asked.item(), reordered, "\"kunci-1\"").expectStatus().isOk())).isEqualTo(first);
    decide(asked.item(), "{\"dismiss\":\"ganda\"}", "kunci-1").expectStatus().isEqualTo(422);
    decide(asked.item(), BY_HEALTH, "kunci-2").expectStatus().isEqualTo(409);
    assertThat(wire.await(asked.finding(), FindingRouted.class, 1)).hasSize(1);
  }

  @Test
  void a_person_dismisses() {
    var asked = unclear();

    decide(asked.item(), "{\"dismiss\":\"sudah tertangani\",\"by\":\"bu Tim\"}").expectStatus().isOk();

    assertThat(wire.awaitOne(asked.finding(), FindingDismissed.class).note()).isEqualTo("sudah tertangani");
  }

  @Test
  void a_coded_dismissal_tells_the_cadre_whose_business_it_is() {
    var asked = unclear();

    decide(asked.item(), "{\"dismiss\":\"NOT_OURS_PLN\"}").expectStatus().isOk().expectBody()
        .jsonPath("$.code").isEqualTo("NOT_OURS_PLN");

    assertThat(wire.awaitOne(asked.finding(), FindingDismissed.class).note()).contains("PLN Mobile");
  }

  @Test
  void a_duplicate_is_dismissed_with_the_others_number_and_only_of_its_own_city() {
    var first = unclear();
    var asked = unclear();
    var elsewhere = unclear(BATU_TULIS);

    for (var refused : List.of(asked.finding(), elsewhere.finding(), UUID.randomUUID())) {
      decide(asked.item(), "{\"duplicateOf\":\"" + refused + "\"}").expectStatus().isEqualTo(422).expectBody()
          .jsonPath("$.errors[0].pointer").isEqualTo("/duplicateOf");
    }
    decide(asked.item(), "{\"duplicateOf\":\"" + first.finding() + "\",\"by\":\"bu Tim\"}").expectStatus().isOk()
        .expectBody().jsonPath("$.duplicateOf").isEqualTo(first.finding().toString());

    var dismissed = wire.awaitOne(asked.finding(), FindingDismissed.class);
    assertThat(dismissed.code()).isEqualTo("DUPLICATE");
    assertThat(dismissed.note()).contains("MJK-");
  }

  @Test
  void who_decided_what_and_when_stays_visible_newest_first() {
    var older = unclear();
    decide(older.item(), "{\"dismiss\":\"PLN\",\"by\":\"pak Tim\"}").expectStatus().isOk();
    var newer = unclear();
    decide(newer.item(), BY_HEALTH).expectStatus().isOk();

    list("decided=true&finding=" + older.finding()).expectStatus().isOk().expectBody()
        .jsonPath("$.items.length()").isEqualTo(1)
        .jsonPath("$.items[0].id").isEqualTo(older.item())
        .jsonPath("$.items[0].decision.by").isEqualTo("pak Tim")
        .jsonPath("$.items[0].decision.code").isEqualTo("NOT_OURS_PLN")
        .jsonPath("$.items[0].decision.at").isNotEmpty()
        .jsonPath("$.items[0].overdue").isEqualTo(false);
    String all = body(list("decided=true&limit=500&area=35.76"));
    assertThat(all.indexOf(newer.item())).isPositive().isLessThan(all.indexOf(older.item()));
    String next = body(list("decided=true&limit=1&area=35.76")).replaceAll(".*\"next\":\"([^\"]*)\".*", "$1");
    assertThat(body(list("decided=true&limit=500&area=35.76&after=" + next))).contains(older.item());
  }

  @Test
  void a_decision_is_with_the_department_within_a_second() {
    var asked = unclear();
    try (var inbox = wire.listeningTo(Topics.ofOpd("3576-baznas"))) { // nothing was said to it before
      Instant decided = Instant.now();
      decide(asked.item(), "{\"opds\":[\"3576-baznas\"]}").expectStatus().isOk();

      Duration took = Duration.between(decided, inbox.heard(asked.finding()));
      System.out.println("from a decision to the department's topic: " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_referral_that_comes_back_is_decided_anew() {
    var reported = finding(MIJI, "…", null, "SOS-N-MISKIN", "PDK-DASAR");
    var first = routed(reported).referrals().get(0);

    wire.say(Topics.FOLLOW_UPS, moved(reported, first, FollowUpStatus.ACCEPTED, null));
    wire.say(Topics.FOLLOW_UPS, returned(reported, first));
    wire.say(Topics.FOLLOW_UPS, returned(reported, first));

    var asked = wire.awaitOne(reported.finding(), FindingTriaged.class);
    assertThat(asked.reason()).isEqualTo(TriageReason.RETURNED);
    assertThat(asked.revision()).isEqualTo(2);
    list("finding=" + reported.finding()).expectBody()
        .jsonPath("$.items.length()").isEqualTo(1)
        .jsonPath("$.items[0].referral").isEqualTo(first.id().toString())
        .jsonPath("$.items[0].note").isEqualTo("bukan kewenangan kami");

    decide(asked.item(), "{\"opds\":[\"3576-dispendukcapil\"],\"by\":\"bu Tim\"}").expectStatus().isOk();

    var newest = wire.await(reported.finding(), FindingRouted.class, 2).get(1);
    assertThat(newest.revision()).isEqualTo(3);
    assertThat(newest.referrals()).extracting(RoutedReferral::supersedes).containsExactly(null, null, first.id());
    assertThat(wire.await(reported.finding(), ReferralAssigned.class, 3)).hasSize(3);
    assertThat(wire.await(reported.finding(), FindingTriaged.class, 1)).hasSize(1);
  }

  @Test
  void an_emergency_is_with_its_department_while_a_person_still_reviews_it() {
    var reported = finding(MIJI, "…", Urgency.EMERGENCY, "TTL-KEBAKARAN");

    assertThat(routed(reported).referrals()).hasSize(1);
    assertThat(wire.awaitOne(reported.finding(), FindingTriaged.class).reason()).isEqualTo(TriageReason.REVIEW);
    list("finding=" + reported.finding()).expectBody().jsonPath("$.items[0].reason").isEqualTo("REVIEW");
  }

  @Test
  void what_the_machine_dismissed_is_listed_and_can_be_routed() {
    var reported = finding(BATU_TULIS, "Selamat pagi bu, terimakasih, semangat", null);
    wire.say(Topics.FINDINGS, reported);
    wire.awaitOne(reported.finding(), FindingDismissed.class);
    String listed = body(list("finding=" + reported.finding()));
    assertThat(listed).contains("DISMISSED_BY_MACHINE");

    decide(listed.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"), BY_HEALTH).expectStatus().isOk();

    assertThat(wire.awaitOne(reported.finding(), FindingRouted.class).revision()).isEqualTo(2);
    assertThat(wire.awaitOne(reported.finding(), ReferralAssigned.class).opd()).isEqualTo("3271-dinkes");
    list("finding=" + reported.finding()).expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  void the_list_is_oldest_first_and_turned_page_by_page() {
    var older = unclear(BATU_TULIS);
    var newer = unclear(BATU_TULIS);

    String first = body(list("area=" + BATU_TULIS + "&limit=500"));
    assertThat(first.indexOf(older.item())).isLessThan(first.indexOf(newer.item()));
    String page = body(list("area=" + BATU_TULIS + "&limit=1"));
    assertThat(page).contains(first.replaceAll("^\\{\"items\":\\[\\{\"id\":\"([^\"]*)\".*", "$1"));
    String next = page.replaceAll(".*\"next\":\"([^\"]*)\".*", "$1");
    String second = body(list("area=" + BATU_TULIS + "&limit=1&after=" + next));
    assertThat(second.substring(0, 60)).isNotEqualTo(page.substring(0, 60)).contains("\"id\"");
  }

  @Test
  void how_many_questions_wait_is_a_number_by_reason() {
    unclear();

    Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
        assertThat(Routing.shared().meter("referral_triage_waiting{reason=\"UNCLEAR\"")).isPositive());
    assertThat(Routing.shared().meter("referral_decisions_total{by=\"machine\",decision=\"triaged\"")).isPositive();
  }

  @Test
  void a_question_that_waits_for_more_than_a_working_day_is_a_number_of_seconds() {
    unclear();

    assertThat(lateIn(Duration.ofHours(2))).isZero();
    assertThat(lateIn(Duration.ofDays(12))).isGreaterThan(Duration.ofDays(5).toSeconds());
    assertThat(Routing.shared().meter("referral_triage_late_seconds")).isGreaterThanOrEqualTo(0);
  }

  /** What an operator will be shown if nobody decides until then. */
  private static double lateIn(Duration time) {
    MeterRegistry then = new SimpleMeterRegistry();
    Clock clock = Clock.offset(Clock.systemUTC(), time);
    Routing routing = Routing.shared();
    var watch = new TriageWatch(
        routing.bean(Cases.class),
        routing.bean(Troubles.class),
        routing.bean(Listing.class),
        routing.bean(CurrentCities.class),
        clock,
        then);
    watch.look();
    return then.get("referral.triage.late.seconds").gauge().value();
  }

  private FindingTriaged unclear() {
    return unclear(MIJI);
  }

  private FindingTriaged unclear(String area) {
    var reported = Findings.unclear(area);
    wire.say(Topics.FINDINGS, reported);
    return wire.awaitOne(reported.finding(), FindingTriaged.class);
  }

  private FindingRouted routed(FindingReported reported) {
    wire.say(Topics.FINDINGS, reported);
    return wire.awaitOne(reported.finding(), FindingRouted.class);
  }

  private static ResponseSpec list(String query) {
    return http.get().uri("/api/v1/triage?" + query).exchange();
  }

  private static ResponseSpec decide(String item, String json) {
    return http.post().uri("/api/v1/triage/{item}/decision", item)
        .contentType(MediaType.APPLICATION_JSON).body(json).exchange();
  }

  private static ResponseSpec decide(String item, String json, String key) {
    return http.post().uri("/api/v1/triage/{item}/decision", item).header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON).body(json).exchange();
  }

  private static String body(ResponseSpec answer) {
    return answer.expectBody(String.class).returnResult().getResponseBody();
  }
}
