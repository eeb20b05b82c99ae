package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.local.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** On a real broker: what a transaction took back must never be compared. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaRecordsTest {
  private static final Instant NOW = Instant.now();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final String kafka = TestServers.get().kafka();
  private final String topic = "city-" + UUID.randomUUID();

  @Test
  void reads_what_is_committed_since_then_and_comes_to_an_end() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      send(producer, "of last year", 365, true);
      send(producer, "of yesterday", 1, true);
      send(producer, "taken back", 1, false);
      send(producer, "of today", 0, true);

      assertThat(read(topic, Duration.ofDays(30))).containsExactly("of yesterday", "of today");
      assertThat(read(topic, Duration.ofDays(400))).hasSize(3);
    }
  }

  @Test
  void a_topic_that_nobody_made_is_empty_and_stays_unmade() throws Exception {
    assertThat(read(topic, Duration.ofDays(1))).isEmpty();

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      assertThat(admin.listTopics().names().get()).doesNotContain(topic);
    }
  }

  @Test
  void where_no_kafka_answers_it_says_so() {
    assertThatThrownBy(() -> records("127.0.0.1:1").since(topic, NOW, record -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Kafka at 127.0.0.1:1 does not answer");
    assertThat(said.toString(UTF_8)).startsWith("Reading " + topic + " from Kafka at 127.0.0.1:1");
  }

  private List<String> read(String topic, Duration past) {
    List<String> read = new ArrayList<>();
    records(kafka).since(topic, NOW.minus(past), record -> read.add(new String(record.value(), UTF_8)));
    return read;
  }

  private KafkaRecords records(String address) {
    return new KafkaRecords(address, new Progress(new PrintStream(said, true, UTF_8)));
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "transactional.id", topic);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private void send(KafkaProducer<byte[], byte[]> producer, String value, int daysAgo, boolean commit) {
    long at = NOW.minus(Duration.ofDays(daysAgo)).toEpochMilli();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, null, at, topic.getBytes(UTF_8), value.getBytes(UTF_8)));
    producer.flush();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }
}
