package id.posyandu.referral.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.local.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a whole topic of one partition, as it stands now. */
final class DeadLetterBox {
  private DeadLetterBox() {}

  static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.get().kafka());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(topic, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      long end = consumer.endOffsets(List.of(only)).get(only);
      while (consumer.position(only) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  static List<String> reasonsOf(String topic, String key) {
    return read(topic).stream()
        .filter(letter -> letter.key() != null && new String(letter.key(), UTF_8).equals(key))
        .map(letter -> new String(letter.headers().lastHeader("dlq_reason").value(), UTF_8))
        .toList();
  }
}
