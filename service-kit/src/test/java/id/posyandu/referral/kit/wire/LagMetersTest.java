package id.posyandu.referral.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What waits for a group of readers is a number, also while nobody reads. */
class LagMetersTest {
  private final Map<String, Object> kafka = Map.of("bootstrap.servers", TestServers.get().kafka());
  private final String topic = "lag-" + UUID.randomUUID();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void counts_what_came_since_the_group_was_last_here() throws Exception {
    said(5);
    try (Admin admin = Admin.create(kafka)) {
      admin.alterConsumerGroupOffsets("sleepy", Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(2)))
          .all().get();
    }
    LagMeters lag = new LagMeters(kafka, () -> Set.of("sleepy"), meters);
    lag.start();
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> waiting("sleepy").equals(Optional.of(3.0)));
    } finally {
      lag.stop();
    }
  }

  @Test
  void knows_the_groups_of_a_services_bindings_and_of_its_streams() {
    var settings = new MockEnvironment()
        .withProperty("spring.cloud.stream.bindings.news-in-0.group", "a-service-webhooks")
        .withProperty("spring.cloud.stream.bindings.news-in-0.destination", "a-topic")
        .withProperty("spring.cloud.stream.bindings.says-out-0.destination", "a-topic")
        .withProperty("spring.kafka.streams.application-id", "a-service-2");

    assertThat(LagMeters.groups(settings)).containsExactly("a-service-2", "a-service-webhooks");
  }

  private void said(int times) throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      admin.createTopics(Set.of(new NewTopic(topic, Optional.of(1), Optional.empty()))).all().get();
    }
    try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      for (int each = 0; each < times; each++) {
        producer.send(new ProducerRecord<>(topic, "x"));
      }
    }
  }

  private Optional<Double> waiting(String group) {
    return Optional.ofNullable(meters.find("referral.lag.records").tag("group", group).tag("topic", topic).gauge())
        .map(gauge -> gauge.value());
  }
}
