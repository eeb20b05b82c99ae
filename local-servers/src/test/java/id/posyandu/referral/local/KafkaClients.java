package id.posyandu.referral.local;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** What the tests say to a broker. */
final class KafkaClients {

  private KafkaClients() {}

  static void createTopic(String address, String topic) throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of(BOOTSTRAP_SERVERS_CONFIG, address))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() ->
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().get(0).leader() != null);
    }
  }

  static KafkaProducer<String, String> producer(String address, Map<String, Object> more) {
    var settings = new HashMap<String, Object>(Map.of(BOOTSTRAP_SERVERS_CONFIG, address, "acks", "all"));
    settings.putAll(more);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** All committed values of the topic's one partition, in order. */
  static List<String> committed(String address, String topic) {
    var settings = Map.<String, Object>of(BOOTSTRAP_SERVERS_CONFIG, address, "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      var values = new ArrayList<String>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
      }
      return values;
    }
  }
}
