package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.core.JacksonException;

/**
 * Where it stands durably which generation speaks: the newest record of a topic of one partition, which every instance reads.
 * Whoever writes writes what follows from what it read, so two that write the same step write the same.
 */
final class GenerationLog implements AutoCloseable {
  private static final byte[] KEY = "generation".getBytes(StandardCharsets.UTF_8);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int PATIENCE_MS = 5_000;

  private final KafkaConsumer<byte[], byte[]> reading;
  private final KafkaProducer<byte[], byte[]> writing;
  private volatile Generation current = Generation.FIRST;

  GenerationLog(Map<String, Object> consumerSettings, Map<String, Object> producerSettings) {
    var from = new HashMap<>(consumerSettings);
    from.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    from.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    from.remove(ConsumerConfig.GROUP_ID_CONFIG);
    reading = new KafkaConsumer<>(from, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var to = new HashMap<>(producerSettings);
    to.put(ProducerConfig.ACKS_CONFIG, "all");
    to.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
    to.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
    to.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    writing = new KafkaProducer<>(to, new ByteArraySerializer(), new ByteArraySerializer());
    var only = List.of(new TopicPartition(Topics.GENERATIONS, 0));
    reading.assign(only);
    reading.seekToBeginning(only);
  }

  /** As far as it was read. */
  Generation current() {
    return current;
  }

  /** Reads what was written since; by one thread only. */
  Generation read() {
    var partition = reading.assignment().iterator().next();
    long end = reading.endOffsets(reading.assignment()).get(partition);
    while (reading.position(partition) < end) {
      reading.poll(POLL).forEach(this::keep);
    }
    return current;
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    try {
      current = EventJson.MAPPER.readValue(record.value(), Generation.class);
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw new IllegalStateException("%s-%d can't be read: which fold speaks is not known"
          .formatted(record.topic(), record.offset()), unreadable);
    }
  }

  /** @throws IllegalStateException while Kafka can't take it */
  void write(Generation next) {
    try {
      writing.send(new ProducerRecord<>(Topics.GENERATIONS, KEY, EventJson.MAPPER.writeValueAsBytes(next)))
          .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    } catch (ExecutionException | TimeoutException away) {
      throw new IllegalStateException("Kafka does not take it", away);
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.close(Duration.ofSeconds(2));
  }
}
