package id.posyandu.referral.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics as a plain client sees them: everything committed so far, from the beginning. */
final class Topic {
  private Topic() {}

  static List<ConsumerRecord<byte[], byte[]>> read(String kafka, Predicate<String> topics) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka);
    settings.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topics.test(topic.getKey()))
              .flatMap(topic -> topic.getValue().stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** Sends records again, as they are, each awaited so that the order is the given one. */
  static void sendAgain(String kafka, Collection<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        producer.send(
            new ProducerRecord<>(record.topic(), null, record.timestamp(), record.key(), record.value(), record.headers()));
      }
      producer.flush();
    }
  }

  /** Something that calls itself a finding and is none. */
  static void sayNonsense(String kafka, String topic) {
    var nonsense = new ProducerRecord<>(topic, "nobody".getBytes(UTF_8), "{\"finding\": ".getBytes(UTF_8));
    nonsense.headers().add("ce_type", "posyandu.finding.reported.v1".getBytes(UTF_8));
    try (var producer = new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(nonsense);
    }
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }
}
