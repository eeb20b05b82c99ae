package id.posyandu.referral.stack.city;

import id.posyandu.referral.kit.wire.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads as nobody: in no group, so it commits nothing and disturbs no service; and up to the end that each partition has
 * now, so it comes to an end while others go on writing.
 */
final class KafkaRecords implements Records {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String bootstrapServers;
  private final Progress progress;

  KafkaRecords(String bootstrapServers, Progress progress) {
    this.bootstrapServers = bootstrapServers;
    this.progress = progress;
  }

  @Override
  public void since(String topic, Instant since, Consumer<RawRecord> reader) {
    progress.say("Reading %s from Kafka at %s".formatted(topic, bootstrapServers));
    try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      seek(consumer, starts(consumer, ends, since));
      long left = left(consumer, ends);
      progress.begin(topic, left);
      readToThe(ends, consumer, left, reader);
    } catch (KafkaException away) {
      throw new Refused("Kafka at %s does not answer (%s): ./stack status, or set KAFKA_BOOTSTRAP_SERVERS",
          bootstrapServers, away.getMessage());
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "isolation.level", "read_committed",
        "allow.auto.create.topics", "false",
        "default.api.timeout.ms", "6000");
  }

  private static Map<TopicPartition, Long> starts(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Instant since) {
    Map<TopicPartition, Long> wanted =
        ends.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli()));
    Map<TopicPartition, Long> starts = new HashMap<>(ends); // where nothing is that new, there is nothing to read
    for (Map.Entry<TopicPartition, OffsetAndTimestamp> found : consumer.offsetsForTimes(wanted).entrySet()) {
      if (found.getValue() != null) {
        starts.put(found.getKey(), found.getValue().offset());
      }
    }
    return starts;
  }

  private static void seek(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> starts) {
    starts.forEach(consumer::seek);
  }

  private void readToThe(
      Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer, long all, Consumer<RawRecord> reader) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    for (long left = all; left > 0; ) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          reader.accept(raw(record));
        }
      }
      long now = left(consumer, ends);
      giveUp = now < left ? System.nanoTime() + PATIENCE.toNanos() : giveUp;
      if (System.nanoTime() > giveUp) {
        throw new Refused("Kafka at %s gives no more records, %d before the end", bootstrapServers, now);
      }
      left = now;
      progress.at(all - left);
    }
  }

  /** Positions pass the marks of transactions too, which are no records. */
  private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Collection<TopicPartition> partitions = ends.keySet();
    return partitions.stream().mapToLong(one -> Math.max(0, ends.get(one) - consumer.position(one))).sum();
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return new RawRecord(
        record.topic(), record.partition(), record.offset(), record.timestamp(), record.key(), record.value(), headers);
  }
}
