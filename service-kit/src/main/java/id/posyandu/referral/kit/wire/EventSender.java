package id.posyandu.referral.kit.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Says events outside any transaction: idempotent, acknowledged by all replicas. A send fails after {@value
 * #GIVE_UP_MS} ms at most, and blocks for at most {@value #BLOCK_MS} ms while a topic's leader is unknown.
 */
public final class EventSender implements AutoCloseable {
  private static final int BLOCK_MS = 1_000;
  private static final int GIVE_UP_MS = 10_000;
  private static final int ONE_REQUEST_MS = 5_000;

  private final String source;
  private final KafkaProducer<byte[], byte[]> producer;

  /** Never Kafka's own thread: who goes on with a first word on a topic there would wait for what only it can fetch. */
  private final ExecutorService afterwards =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "event-sender"));

  /** @param source name of the service, as it stands in {@code ce_source} */
  public EventSender(String source, Map<String, Object> clientSettings) {
    this.source = source;
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ONE_REQUEST_MS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MS);
    this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Completes when the broker has it durably; exceptionally, with Kafka's own exception, when it has not. Whoever goes on
   * from there may say the next event.
   */
  public CompletableFuture<Void> say(Outgoing event) {
    return send(event.record(source));
  }

  CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
    CompletableFuture<Void> said = new CompletableFuture<>();
    try {
      producer.send(record, (ignored, failure) -> {
        if (failure == null) {
          afterwards.execute(() -> said.complete(null));
        } else {
          afterwards.execute(() -> said.completeExceptionally(failure));
        }
      });
    } catch (KafkaException refused) {
      said.completeExceptionally(refused);
    }
    return said;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
    afterwards.shutdown();
  }
}
