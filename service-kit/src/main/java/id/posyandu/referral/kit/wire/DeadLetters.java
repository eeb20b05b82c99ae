package id.posyandu.referral.kit.wire;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a service lays the records that it can't read: as they came, with who refused them, where they stood and a short
 * reason. A record counts as handled only once its dead letter is durable.
 */
public final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 200;

  private final String reader;
  private final EventSender sender;
  private final MeterRegistry meters;

  public DeadLetters(String reader, EventSender sender, MeterRegistry meters) {
    this.reader = reader;
    this.sender = sender;
    this.meters = meters;
  }

  /** @throws CompletionException while Kafka can't take it: the reader waits and tries again */
  public void lay(RawRecord record, String reason) {
    var letter =
        new ProducerRecord<>(
            Topics.deadLettersOf(reader), null, record.timestamp(), record.key(), record.value());
    record.headers().forEach((name, value) -> letter.headers().add(name, value));
    header(letter, "dlq_reader", reader);
    header(letter, "dlq_origin", record.coordinates());
    header(letter, "dlq_reason", shortened(reason));
    sender.send(letter).join();
    meters.counter("referral.dead.letters", "topic", record.topic()).increment();
    log.warn("Dead letter: {} could not be read: {}", record.coordinates(), shortened(reason));
  }

  private static void header(ProducerRecord<?, ?> letter, String name, String text) {
    letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String shortened(String reason) {
    String text = String.valueOf(reason);
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
  }
}
