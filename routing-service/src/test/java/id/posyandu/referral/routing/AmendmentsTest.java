package id.posyandu.referral.routing;

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
import id.posyandu.referral.events.ReferralWithdrawn;
import id.posyandu.referral.events.RoutedReferral;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A live case gains departments or loses one, over REST. */
class AmendmentsTest {
  private static final String HEALTH = "{\"categories\":[\"KES-BALITA\"],\"note\":\"bayinya gizi buruk\",\"by\":\"bu Tim\"}";
  private static final String WRONG = "{\"reason\":\"salah alamat\",\"by\":\"bu Tim\"}";

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
  void a_live_case_gains_a_department_and_everybody_hears_of_it() {
    var poor = routed();

    gain(poor.finding(), HEALTH, null).expectStatus().isOk().expectBody()
        .jsonPath("$.finding").isEqualTo(poor.finding().toString())
        .jsonPath("$.revision").isEqualTo(2)
        .jsonPath("$.by").isEqualTo("bu Tim")
        .jsonPath("$.note").isEqualTo("bayinya gizi buruk")
        .jsonPath("$.opened.length()").isEqualTo(1)
        .jsonPath("$.opened[0].opd.code").isEqualTo("3576-dinkesp2kb")
        .jsonPath("$.withdrawn").isEmpty();

    var newest = wire.await(poor.finding(), FindingRouted.class, 2).get(1);
    assertThat(newest.referrals()).hasSize(3);
    assertThat(wire.await(poor.finding(), ReferralAssigned.class, 3)).extracting(ReferralAssigned::opd)
        .contains("3576-dinkesp2kb");
    assertThat(Wiretap.header(wire.saidOf(poor.finding()).get(1), "ce_traceparent")).isEqualTo(Wiretap.TRACE);
  }

  @Test
  void what_is_held_already_is_refused_and_says_by_whom() {
    var poor = routed();

    for (var held : List.of("{\"categories\":[\"PDK-DASAR\"]}", "{\"opds\":[\"3576-disdikbud\"]}")) {
      gain(poor.finding(), held, null).expectStatus().isEqualTo(409).expectBody()
          .jsonPath("$.held[1].opd").isEqualTo("3576-disdikbud")
          .jsonPath("$.held[1].status").isEqualTo("ASSIGNED");
    }
    assertThat(wire.await(poor.finding(), FindingRouted.class, 1)).hasSize(1);
  }

  @Test
  void the_same_key_and_payload_has_the_same_answer_and_does_nothing_again() {
    var poor = routed();
    String first = body(gain(poor.finding(), HEALTH, "tambah-1").expectStatus().isOk());
    String taken = body(withdraw(poor.referrals().get(1).id(), WRONG, "tarik-1").expectStatus().isOk());

    assertThat(body(gain(poor.finding(), HEALTH, "tambah-1").expectStatus().isOk())).isEqualTo(first);
    assertThat(body(withdraw(poor.referrals().get(1).id(), WRONG, "\"tarik-1\"").expectStatus().isOk())).isEqualTo(taken);
    gain(poor.finding(), "{\"opds\":[\"3576-dlh\"]}", "tambah-1").expectStatus().isEqualTo(422);
    withdraw(poor.referrals().get(1).id(), "{\"reason\":\"lain\"}", "tarik-1").expectStatus().isEqualTo(422);
    gain(poor.finding(), HEALTH, "tambah-2").expectStatus().isEqualTo(409);
    assertThat(wire.await(poor.finding(), FindingRouted.class, 3)).hasSize(3);
  }

  @Test
  void a_referral_is_taken_back_and_its_department_reads_why() {
    var poor = routed();
    var education = poor.referrals().get(1);

    withdraw(education.id(), WRONG, null).expectStatus().isOk().expectBody()
        .jsonPath("$.withdrawn[0]").isEqualTo(education.id().toString())
        .jsonPath("$.note").isEqualTo("salah alamat");

    var withdrawn = wire.awaitOne(poor.finding(), ReferralWithdrawn.class);
    assertThat(withdrawn.referral()).isEqualTo(education.id());
    assertThat(withdrawn.reason()).isEqualTo("salah alamat");
    assertThat(wire.saidOf(poor.finding())).filteredOn(record -> Wiretap.event(record) instanceof ReferralWithdrawn)
        .allMatch(record -> record.topic().equals(Topics.ofOpd("3576-disdikbud")));
    assertThat(wire.await(poor.finding(), FindingRouted.class, 2).get(1).referrals())
        .extracting(RoutedReferral::withdrawn).containsExactly(false, true);
    withdraw(education.id(), WRONG, null).expectStatus().isEqualTo(409).expectBody()
        .jsonPath("$.first.by").isEqualTo("bu Tim")
        .jsonPath("$.first.reason").isEqualTo("salah alamat");
  }

  @Test
  void the_last_one_taken_back_ends_the_case() {
    var poor = routed();
    poor.referrals().forEach(referral -> withdraw(referral.id(), "{\"reason\":\"ALREADY_SOLVED\"}", null).expectStatus().isOk());

    var dismissed = wire.awaitOne(poor.finding(), FindingDismissed.class);
    assertThat(dismissed.code()).isEqualTo("ALREADY_SOLVED");
    assertThat(dismissed.revision()).isEqualTo(4);
    gain(poor.finding(), HEALTH, null).expectStatus().isEqualTo(409).expectBody()
        .jsonPath("$.referrals[0].status").isEqualTo("WITHDRAWN");
  }

  @Test
  void what_its_department_handed_back_or_closed_is_not_taken_back() {
    var poor = routed();
    wire.say(Topics.FOLLOW_UPS, returned(poor.reported, poor.referrals().get(0)));
    var asked = wire.awaitOne(poor.finding(), FindingTriaged.class);
    wire.say(Topics.FOLLOW_UPS, moved(poor.reported, poor.referrals().get(1), FollowUpStatus.CLOSED, null));

    withdraw(poor.referrals().get(0).id(), WRONG, null).expectStatus().isEqualTo(409).expectBody()
        .jsonPath("$.items[0]").isEqualTo(asked.item());
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        gain(poor.finding(), HEALTH, null).expectStatus().isEqualTo(409).expectBody()
            .jsonPath("$.items[0]").isEqualTo(asked.item()));
    withdraw(poor.referrals().get(1).id(), WRONG, null).expectStatus().isEqualTo(409);
  }

  @Test
  void what_is_not_decided_yet_is_decided_in_triage_first() {
    var unclear = Findings.unclear(MIJI);
    wire.say(Topics.FINDINGS, unclear);
    var asked = wire.awaitOne(unclear.finding(), FindingTriaged.class);

    gain(unclear.finding(), HEALTH, null).expectStatus().isEqualTo(409).expectBody()
        .jsonPath("$.items[0]").isEqualTo(asked.item());
  }

  @Test
  void of_two_who_want_the_same_at_once_one_wins_and_the_other_sees_it() throws Exception {
    var poor = routed();
    var education = poor.referrals().get(1).id();

    assertThat(atOnce(() -> status(gain(poor.finding(), HEALTH, null)))).containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(atOnce(() -> status(withdraw(education, WRONG, null)))).containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(wire.await(poor.finding(), FindingRouted.class, 3)).hasSize(3);
    assertThat(wire.await(poor.finding(), ReferralWithdrawn.class, 1)).hasSize(1);
    assertThat(wire.await(poor.finding(), ReferralAssigned.class, 3)).hasSize(3);
  }

  @Test
  void of_the_same_key_at_once_one_acts_and_all_have_its_answer() throws Exception {
    var poor = routed();

    assertThat(atOnce(() -> body(gain(poor.finding(), HEALTH, "sekali").expectStatus().isOk()))).containsOnly(
        body(gain(poor.finding(), HEALTH, "sekali")));
    assertThat(wire.await(poor.finding(), FindingRouted.class, 2)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                                 | 422 |
      {"categories":["KES-BALITA"],"opds":["3576-dlh"]}  | 422 |
      {"categories":[]}                                  | 422 | /categories
      {"categories":["XYZ","KES-BALITA"]}                | 422 | /categories/0
      {"categories":[null]}                              | 422 | /categories/0
      {"opds":["3271-dinsos"]}                           | 422 | /opds/0
      {"opds":["3576-dlh"],"by":" "}                     | 422 | /by
      {"opds":"3576-dlh"}                                | 422 | /opds
      {"opds":                                           | 400 |
      """)
  void a_bad_call_changes_nothing(String json, int status, String pointer) {
    var poor = routed();

    String answer = body(gain(poor.finding(), json, null).expectStatus().isEqualTo(status)
        .expectHeader().contentType("application/problem+json"));

    assertThat(answer).contains(pointer == null ? "errors" : "\"" + pointer + "\"");
    assertThat(wire.await(poor.finding(), FindingRouted.class, 1)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                         | 422 | /reason
      {"reason":" "}             | 422 | /reason
      {"reason":7}               | 422 | /reason
      {"reason":"x","by":""}     | 422 | /by
      []                         | 400 |
      """)
  void a_withdrawal_without_a_reason_changes_nothing(String json, int status, String pointer) {
    var poor = routed();

    String answer = body(withdraw(poor.referrals().get(0).id(), json, null).expectStatus().isEqualTo(status));

    assertThat(answer).contains(pointer == null ? "errors" : "\"" + pointer + "\"");
    assertThat(wire.await(poor.finding(), FindingRouted.class, 1)).hasSize(1);
  }

  @Test
  void what_nobody_knows_is_unknown() {
    gain(UUID.randomUUID(), HEALTH, null).expectStatus().isNotFound();
    withdraw(UUID.randomUUID(), WRONG, null).expectStatus().isNotFound();
    post("/api/v1/findings/x/referrals", HEALTH, null).expectStatus().isBadRequest();
    post("/api/v1/referrals/x/withdrawal", WRONG, null).expectStatus().isBadRequest();
    gain(UUID.randomUUID(), HEALTH, "k".repeat(256)).expectStatus().isBadRequest();
  }

  /** A case on which two departments act. */
  private record Poor(FindingReported reported, FindingRouted first) {
    UUID finding() {
      return reported.finding();
    }

    List<RoutedReferral> referrals() {
      return first.referrals();
    }
  }

  private static Poor routed() {
    var reported = finding(MIJI, "…", null, "SOS-N-MISKIN", "PDK-DASAR");
    wire.say(Topics.FINDINGS, reported);
    return new Poor(reported, wire.awaitOne(reported.finding(), FindingRouted.class));
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(4);
    try {
      List<T> answers = new java.util.ArrayList<>();
      for (Future<T> answer : many.invokeAll(List.of(call, call, call, call))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      many.shutdown();
    }
  }

  private static ResponseSpec gain(UUID finding, String json, String key) {
    return post("/api/v1/findings/" + finding + "/referrals", json, key);
  }

  private static ResponseSpec withdraw(UUID referral, String json, String key) {
    return post("/api/v1/referrals/" + referral + "/withdrawal", json, key);
  }

  private static ResponseSpec post(String path, String json, String key) {
    var request = http.post().uri(path).contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key)).body(json).exchange();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult().getStatus().value();
  }

  private static String body(ResponseSpec answer) {
    return answer.expectBody(String.class).returnResult().getResponseBody();
  }
}
