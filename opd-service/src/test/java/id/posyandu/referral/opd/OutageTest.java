package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.wire.EventSender;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.StoppableMongo;
import id.posyandu.referral.local.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an officer and her moves live through while a server is away. */
class OutageTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static StoppableBroker broker;
  private static StoppableMongo store;
  private static RunningOpd opd;

  @BeforeAll
  static void servers_of_our_own() {
    broker = TestServers.privateBroker();
    store = TestServers.privateMongo();
    opd = started();
  }

  @AfterAll
  static void stop() {
    opd.close();
    store.close();
    broker.close();
  }

  @Test
  void while_kafka_is_down_moves_are_accepted_and_said_when_it_is_back() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    broker.stop();

    assertThat(opd.officer().moves(assignment.id(), ACCEPTED).status()).isEqualTo(200);
    assertThat(opd.officer().moves(assignment.id(), RESOLVED).status()).isEqualTo(200);
    broker.start();

    await().atMost(LONG).untilAsserted(() ->
        assertThat(opd.post().followUpsOf(assignment.id()))
            .extracting(ReferralMoved::to)
            .containsExactly(ACCEPTED, RESOLVED));
    assertThat(opd.officer().looksAt(assignment.id()).etag()).isEqualTo("\"2\"");
  }

  @Test
  void while_the_store_is_down_the_answer_is_503_within_two_seconds_and_nothing_is_lost() {
    Assignment before = opd.assigned(Assignment.fallenPoor());
    Assignment meanwhile = Assignment.fallenPoor();
    store.stop();

    assertRefusedSoon(() -> opd.officer().moves(before.id(), ACCEPTED));
    assertRefusedSoon(() -> opd.officer().looksAt(before.id()));
    assertRefusedSoon(() -> opd.officer().lists("opd=" + Assignment.DINSOS));
    opd.post().say(meanwhile.topic(), meanwhile.event());
    store.start();

    await().atMost(LONG).until(() -> opd.officer().looksAt(meanwhile.id()).status() == 200);
    assertThat(opd.officer().looksAt(before.id()).text("status")).isEqualTo("ASSIGNED");
    assertThat(opd.officer().moves(before.id(), ACCEPTED).status()).isEqualTo(200);
  }

  @Test
  void a_bulk_whose_store_fails_midway_keeps_what_it_answered_200_and_answers_503_for_the_rest() throws Exception {
    List<Assignment> all = IntStream.range(0, 40).mapToObj(i -> Assignment.fallenPoor()).toList();
    opd.assigned(all.toArray(Assignment[]::new));
    HttpURLConnection request = bulk();
    try {
      try (OutputStream client = request.getOutputStream()) {
        write(client, all.subList(0, 20));
        await().atMost(LONG).until(() -> all.subList(0, 20).stream().allMatch(each -> isAccepted(each)));
        store.stop();
        write(client, all.subList(20, 40));
      }

      assertThat(statuses(request))
          .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(i -> i < 20 ? "200" : "503").toList());
    } finally {
      store.start();
    }
    await().atMost(LONG).until(() -> isAccepted(all.get(19)));
    assertThat(opd.officer().looksAt(all.get(20).id()).text("status")).isEqualTo("ASSIGNED");
  }

  private static boolean isAccepted(Assignment assignment) {
    return "ACCEPTED".equals(opd.officer().looksAt(assignment.id()).text("status"));
  }

  /** Sent as it is written, which the newer client of the JDK does not promise: it reads ahead before it sends. */
  private static HttpURLConnection bulk() throws IOException {
    var address = URI.create(opd.officer().address() + "/api/v1/referrals/moves").toURL();
    HttpURLConnection request = (HttpURLConnection) address.openConnection();
    request.setRequestMethod("POST");
    request.setRequestProperty("Content-Type", "application/x-ndjson");
    request.setDoOutput(true);
    request.setChunkedStreamingMode(512);
    return request;
  }

  private static List<String> statuses(HttpURLConnection request) throws IOException {
    try (var answer = new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
      return answer.lines().map(line -> line.replaceAll(".*\"status\":(\\d+).*", "$1")).toList();
    }
  }

  private static void write(OutputStream client, List<Assignment> some) throws IOException {
    for (Assignment each : some) {
      String line = "{\"referral\":\"%s\",\"to\":\"ACCEPTED\",\"by\":\"ani\"}%n".formatted(each.id());
      client.write(line.getBytes(StandardCharsets.UTF_8));
    }
    client.flush();
  }

  @Test
  void a_crash_between_saying_and_forgetting_says_the_same_again_under_the_same_id() {
    Assignment assignment = opd.assigned(Assignment.fallenPoor());
    opd.bean(Relay.class).stop();
    opd.officer().moves(assignment.id(), ACCEPTED);
    List<Outgoing> unsent = opd.bean(Referrals.class).find(assignment.id()).orElseThrow().unsent();
    unsent.forEach(event -> opd.bean(EventSender.class).say(event).join()); // said, and here it dies
    opd.close();

    opd = started();

    await().atMost(LONG).untilAsserted(() ->
        assertThat(opd.post().recordsOf(assignment.id()))
            .hasSize(2)
            .extracting(record -> Post.header(record, "ce_id"))
            .containsOnly(unsent.get(0).id().toString()));
    await().atMost(LONG).until(() ->
        opd.bean(Referrals.class).find(assignment.id()).orElseThrow().unsent().isEmpty());
    assertThat(opd.officer().looksAt(assignment.id()).etag()).isEqualTo("\"1\"");
  }

  private static RunningOpd started() {
    return RunningOpd.start(broker.address(), store.uri("opd"), "opd");
  }

  private static void assertRefusedSoon(Supplier<Officer.Answer> request) {
    Instant begun = Instant.now();
    Officer.Answer refused = request.get();
    assertThat(refused.status()).isEqualTo(503);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(2_500));
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
  }
}
