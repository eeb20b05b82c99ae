package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indicators made anew from the log, while they are answered and kept up to date. */
class RebuildTest {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final String YEAR = "2026";
  private static final String GHOST = "35.76|2026-01|opd:3576-dinas-lama";
  private static final String WRONG = "ID|2026|ALL";

  private final StoppableBroker broker = TestServers.privateBroker();
  private final Topic topic = new Topic(broker.address());
  private final long seed = System.nanoTime();
  private final Histories histories = new Histories(new Random(seed), 2026);
  @TempDir private Path dir;

  @AfterEach
  void stop() {
    System.out.println("seed " + seed);
    broker.close();
  }

  @Test
  void says_what_differs_alone_and_takes_away_what_is_gone() throws Exception {
    var straight = histories.cases(40);
    try (var service = Running.on(broker.address(), dir.resolve("state"))) {
      topic.tell(histories.delivered(straight));
      awaitTheNumbersOf(straight);
      var before = bytes();
      int saidBefore = topic.all(Topics.INDICATORS).size();
      somebodySpoilsIt(before);
      assertThat(topic.counts(YEAR)).isNotEqualTo(new Census(straight).counts());

      assertThat(service.post("/api/v1/rebuild").statusCode()).isEqualTo(202);
      assertThat(service.post("/api/v1/rebuild").statusCode()).isEqualTo(202);

      awaitAlone(service, 2);
      assertThat(bytes()).isEqualTo(before);
      assertThat(topic.all(Topics.INDICATORS)).hasSize(saidBefore + 4); // two that were wrong, and what made them right
      await().atMost(SOON).untilAsserted(() -> assertThat(internalTopics()).allMatch(name -> name.contains("-rebuilt-2-")));
    }
  }

  @Test
  void while_it_folds_the_old_answer_is_kept_up_to_date_and_after_a_crash_it_goes_on() throws Exception {
    var first = histories.cases(60);
    var second = histories.cases(20);
    var third = histories.cases(20);
    try (var child = ChildService.start(broker.address(), dir.resolve("state"))) {
      child.awaitReady();
      topic.tell(histories.delivered(first));
      awaitTheNumbersOf(first);
      Running.post(child.port(), "/api/v1/rebuild");
      topic.tell(histories.delivered(second));
      child.kill();
    }
    try (var next = Running.on(broker.address(), dir.resolve("state"))) {
      topic.tell(histories.delivered(third));
      awaitTheNumbersOf(Stream.of(first, second, third).flatMap(List::stream).toList());
      awaitAlone(next, 2);
      awaitTheNumbersOf(Stream.of(first, second, third).flatMap(List::stream).toList());
    }
    try (var again = Running.on(broker.address(), dir.resolve("state"))) {
      var more = histories.cases(5);
      topic.tell(more);
      awaitTheNumbersOf(Stream.of(first, second, third, more).flatMap(List::stream).toList());
      assertThat(again.get("/api/v1/rebuild").body()).contains("\"state\":\"NONE\"", "\"inForce\":2");
    }
  }

  /** As an older version might have left it: a key that no event accounts for, and a number that is wrong. */
  private void somebodySpoilsIt(Map<String, String> before) throws InterruptedException {
    topic.send(List.of(
        new ProducerRecord<>(Topics.INDICATORS, utf8(GHOST), utf8(before.get(WRONG))),
        new ProducerRecord<>(Topics.INDICATORS, utf8(WRONG), utf8(before.get(WRONG).replace("\"reported\":", "\"reported\":9")))));
  }

  private static void awaitAlone(Running service, int inForce) {
    await().atMost(SOON).untilAsserted(() -> {
      var rebuild = EventJson.MAPPER.readTree(service.get("/api/v1/rebuild").body());
      assertThat(rebuild.get("state").asString()).isEqualTo("NONE");
      assertThat(rebuild.get("inForce").asInt()).isEqualTo(inForce);
    });
  }

  private void awaitTheNumbersOf(List<Said> straight) {
    var expected = new Census(straight).counts();
    await().atMost(SOON).untilAsserted(() -> assertThat(topic.counts(YEAR)).isEqualTo(expected));
  }

  /** What stands on the topic, to the letter. */
  private Map<String, String> bytes() {
    var newest = new TreeMap<String, String>();
    topic.all(Topics.INDICATORS).forEach(record -> {
      if (record.value() == null) {
        newest.remove(record.key());
      } else {
        newest.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
      }
    });
    return newest;
  }

  private Set<String> internalTopics() throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()))) {
      var names = admin.listTopics().names().get();
      names.removeIf(name -> !name.startsWith("reporting-service-") || name.endsWith(".generations"));
      return names;
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
