package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.TestServers;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Said;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same numbers, whatever happens to the service in between; each test has a broker of its own. */
class RestartTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String YEAR = "2026";

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
  void stopped_and_started_it_goes_on_where_it_was_and_a_lost_state_is_rebuilt() throws Exception {
    var straight = histories.cases(60);
    var heard = histories.delivered(straight);
    try (var first = Running.on(broker.address(), dir.resolve("state"))) {
      topic.tell(heard.subList(0, heard.size() / 2));
      await().atMost(SOON).until(() -> topic.indicators(YEAR).size() > 10);
      assertThat(first.context().isRunning()).isTrue();
    }
    topic.tell(heard.subList(heard.size() / 2, heard.size()));

    try (var second = Running.on(broker.address(), dir.resolve("state"))) {
      awaitTheNumbersOf(straight);
      assertThat(answers(second)).isEqualTo(topic.indicators(YEAR).values().stream().toList());
    }
    var more = histories.cases(5);
    topic.tell(more);
    try (var elsewhere = Running.on(broker.address(), dir.resolve("empty"))) {
      awaitTheNumbersOf(Stream.concat(straight.stream(), more.stream()).toList());
      assertThat(answers(elsewhere)).isEqualTo(topic.indicators(YEAR).values().stream().toList());
    }
  }

  @Test
  void killed_while_it_folds_it_neither_loses_nor_doubles() throws Exception {
    var straight = histories.cases(150);
    var heard = histories.delivered(straight);
    int half = heard.size() / 2;
    try (var child = ChildService.start(broker.address(), dir.resolve("state"))) {
      child.awaitReady();
      topic.tell(heard.subList(0, half));
      await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> !topic.indicators(YEAR).isEmpty());
      topic.tell(heard.subList(half, heard.size()));
      child.kill();
    }
    System.out.println("killed; said by then: " + topic.indicators(YEAR).size() + " keys");

    try (var next = Running.on(broker.address(), dir.resolve("state"))) {
      awaitTheNumbersOf(straight);
      assertThat(answers(next)).isEqualTo(topic.indicators(YEAR).values().stream().toList());
    }
  }

  @Test
  void two_share_the_work_each_answers_every_key_and_one_that_is_killed_leaves_it_all_to_the_other() throws Exception {
    var straight = histories.cases(100);
    var heard = histories.delivered(straight);
    int half = heard.size() / 2;
    var more = histories.cases(20);
    try (var other = ChildService.start(broker.address(), dir.resolve("other"));
        var one = Running.on(broker.address(), dir.resolve("one"))) {
      other.awaitReady();
      // The library asks once a minute, at the soonest, whether the newer one can take its share.
      await().atMost(SOON.multipliedBy(2)).until(() -> whoHearsFindings(one) == 2);
      topic.tell(heard.subList(0, half));
      await().atMost(SOON).until(() -> handled(one) > 0 && handled(other.port()) > 0);
      topic.tell(heard.subList(half, heard.size()));

      awaitTheNumbersOf(straight);
      var said = topic.indicators(YEAR);
      awaitAnswers(one.port(), said);
      awaitAnswers(other.port(), said);

      topic.tell(more);
      other.kill();
      awaitTheNumbersOf(Stream.concat(straight.stream(), more.stream()).toList());
      awaitAnswers(one.port(), topic.indicators(YEAR));
    }
  }

  /** How many instances; each has several threads, which the group takes for members of their own. */
  private long whoHearsFindings(Running service) throws Exception {
    String group = service.context().getBean(Folds.class).groups().iterator().next();
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()))) {
      return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
          .filter(member -> member.assignment().topicPartitions().stream().anyMatch(one -> one.topic().equals(Topics.FINDINGS)))
          .map(member -> member.clientId().substring(0, member.clientId().indexOf("-StreamThread")))
          .distinct()
          .count();
    }
  }

  private static double handled(Running service) {
    return service.context().getBean(MeterRegistry.class).find("referral.records").tag("result", "handled").counters()
        .stream().mapToDouble(Counter::count).sum();
  }

  private static double handled(int port) throws Exception {
    return Running.get(port, "/actuator/prometheus").lines()
        .filter(line -> line.startsWith("referral_records_total") && line.contains("handled"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void awaitAnswers(int port, Map<String, Indicator> said) {
    await().atMost(SOON).untilAsserted(() -> {
      for (var one : said.entrySet()) {
        assertThat(Running.indicator(port, one.getKey())).isEqualTo(one.getValue());
      }
    });
  }

  @Test
  void topics_that_are_cut_differently_are_refused_at_the_start() throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()))) {
      admin.createTopics(List.of(new NewTopic(Topics.DECISIONS, Optional.of(3), Optional.empty()))).all().get();
    }

    assertThatThrownBy(() -> Running.on(broker.address(), dir.resolve("state")).close())
        .rootCause()
        .hasMessageContaining("the same number of partitions")
        .hasMessageContaining("referral.decisions=3")
        .hasMessageContaining("referral.findings=12");
  }

  private void awaitTheNumbersOf(List<Said> straight) {
    var expected = new Census(straight).counts();
    await().atMost(SOON).untilAsserted(() -> assertThat(topic.counts(YEAR)).isEqualTo(expected));
  }

  private List<Indicator> answers(Running service) throws IOException, InterruptedException {
    var keys = topic.indicators(YEAR).keySet();
    await().atMost(SOON).until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
    var answers = new ArrayList<Indicator>();
    for (var key : keys) {
      answers.add(service.indicator(key));
    }
    return answers;
  }
}
