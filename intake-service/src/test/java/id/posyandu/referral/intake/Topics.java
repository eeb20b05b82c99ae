package id.posyandu.referral.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A broker's topics as anybody else reads and writes them. */
final class Topics {
  private final String kafka;

  Topics(String kafka) {
    this.kafka = kafka;
  }

  /** All that stands on a topic now. */
  List<ConsumerRecord<String, String>> all(String topic) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(one -> new TopicPartition(topic, one.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** What was said of one finding. */
  List<ConsumerRecord<String, String>> of(Object finding, String topic) {
    return all(topic).stream().filter(record -> finding.toString().equals(record.key())).toList();
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** Says as another service would. */
  void say(String topic, String trace, Told... told) {
    Stream.of(told)
        .map(one -> Outgoing.of(UUID.randomUUID(), topic, one.event(), one.at(), trace, null))
        .forEach(event -> send(event.record("routing-service")));
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    try (var producer =
        new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record);
    }
  }
}
