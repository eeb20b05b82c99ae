package id.posyandu.referral.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

  @TempDir
  private Path dir;

  @Test
  void what_was_acknowledged_outlives_a_restart_on_the_same_port() throws Exception {
    String address;
    try (var broker = Broker.start(dir, 0)) {
      address = broker.address();
      KafkaClients.createTopic(address, "findings");
      say(address, "findings", "one", "two");
    }

    try (var again = Broker.start(dir, port(address))) {
      say(again.address(), "findings", "three");

      assertThat(KafkaClients.committed(address, "findings")).containsExactly("one", "two", "three");
    }
  }

  @Test
  void what_was_acknowledged_outlives_a_kill_and_the_next_broker_is_ready_within_seconds() throws Exception {
    var port = Ports.free();
    var address = "127.0.0.1:" + port;
    List<String> acknowledged;
    try (var child = ChildJvm.run(BrokerProcess.class, dir.toString(), Integer.toString(port))) {
      child.awaitLine("ready");
      acknowledged = child.linesUntilKilledAfter(500, "acknowledged ");
    }

    var killed = Instant.now();
    try (var again = Broker.start(dir, port)) {
      say(again.address(), "findings", "after");
      var pause = Duration.between(killed, Instant.now());

      System.out.println("a killed broker took messages again after " + pause.toMillis() + " ms");
      assertThat(KafkaClients.committed(address, "findings")).containsAll(acknowledged).endsWith("after");
      assertThat(pause).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void a_transaction_is_read_whole_or_not_at_all() throws Exception {
    try (var broker = Broker.start(dir, 0)) {
      KafkaClients.createTopic(broker.address(), "decisions");
      KafkaClients.createTopic(broker.address(), "assignments");
      try (var producer = KafkaClients.producer(broker.address(), Map.of("transactional.id", "routing-1"))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("decisions", "withdrawn"));
        producer.send(new ProducerRecord<>("assignments", "withdrawn"));
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("decisions", "routed"));
        producer.send(new ProducerRecord<>("assignments", "assigned"));
        producer.commitTransaction();
      }

      // A commit is decided when it returns; each partition is told a moment later.
      await().untilAsserted(() -> {
        assertThat(KafkaClients.committed(broker.address(), "decisions")).containsExactly("routed");
        assertThat(KafkaClients.committed(broker.address(), "assignments")).containsExactly("assigned");
      });
    }
  }

  @Test
  void a_misspelt_topic_is_refused() {
    try (var broker = Broker.start(dir, 0);
        var producer = KafkaClients.producer(broker.address(), Map.of("max.block.ms", 1000))) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("fndings", "one")).get())
          .hasStackTraceContaining("fndings")
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_taken_port_is_refused_in_words() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Broker.start(dir, other.getLocalPort()))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Kafka")
          .hasMessageContaining("STACK_PORT_OFFSET");
    }
  }

  private static void say(String address, String topic, String... values) throws Exception {
    try (var producer = KafkaClients.producer(address, Map.of())) {
      for (var value : values) {
        producer.send(new ProducerRecord<>(topic, value)).get();
      }
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1));
  }
}
