package id.posyandu.referral.kit.wire;

import id.posyandu.referral.kit.trace.CaseTrace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * How a service hears events: each binding of Spring Cloud Stream is one of these around a plain rule.
 *
 * <p>It reads the record, opens the case's trace around the rule and counts. An unknown type is skipped and counted; an
 * unreadable record is laid in the dead letters and counted; neither stops the partition. What the rule throws goes to
 * the container, which tries again: for ever while a store is away, a few times otherwise (see {@link Retries}).
 */
public final class Ear {
  private final CaseTrace traces;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final Map<String, AtomicLong> newest = new ConcurrentHashMap<>();

  public Ear(CaseTrace traces, DeadLetters deadLetters, MeterRegistry meters) {
    this.traces = traces;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  /** A binding that hears and says nothing itself. */
  public Consumer<Message<?>> listening(Consumer<Heard> rule) {
    return message -> hear(raw(message), heard -> {
      rule.accept(heard);
      return List.of();
    });
  }

  /**
   * A binding that hears once more what another binding of this service answers for: what can't be read is that one's to
   * count and to lay aside.
   *
   * @param wanted whether anybody wants to know of what happened then; what nobody does is not even read
   */
  public Consumer<Message<?>> overhearing(Predicate<Instant> wanted, Consumer<Heard> rule) {
    return message -> {
      RawRecord record = raw(message);
      if (wanted.test(EventReader.time(record))) {
        read(record).ifPresent(heard ->
            traces.within(heard.trace(), "overhear " + heard.topic(), () -> rule.accept(heard)));
      }
    };
  }

  private static Optional<Heard> read(RawRecord record) {
    try {
      return EventReader.read(record);
    } catch (Unreadable anotherBindings) {
      return Optional.empty();
    }
  }

  /** A binding whose answers leave in the same Kafka transaction as the offset of what was heard. */
  public <A> Function<Message<?>, List<A>> answering(Function<Heard, List<A>> rule) {
    return message -> hear(raw(message), rule);
  }

  /** Hears one record, however it was read; an unreadable or unknown one has an empty answer. */
  public <A> List<A> hear(RawRecord record, Function<Heard, List<A>> rule) {
    try {
      Optional<Heard> heard = EventReader.read(record);
      if (heard.isEmpty()) {
        count(record, "unknown");
        return List.of();
      }
      List<A> answer = traces.within(heard.get().trace(), "hear " + record.topic(), () -> rule.apply(heard.get()));
      count(record, "handled");
      return answer;
    } catch (Unreadable poison) {
      deadLetters.lay(record, poison.getMessage());
      count(record, "dead");
      return List.of();
    }
  }

  /** Hears a record once more that was answered for when it was heard first: nothing is counted or laid aside. */
  public <A> List<A> overhear(RawRecord record, Function<Heard, List<A>> rule) {
    try {
      return read(record).map(rule).orElse(List.of());
    } catch (Unreadable byTheRule) {
      return List.of();
    }
  }

  private void count(RawRecord record, String result) {
    meters.counter("referral.records", "topic", record.topic(), "result", result).increment();
    newest.computeIfAbsent(record.topic(), this::shown).accumulateAndGet(record.timestamp(), Math::max);
  }

  /** While records wait and this stands still, nothing is heard any more. */
  private AtomicLong shown(String topic) {
    AtomicLong millis = new AtomicLong();
    Gauge.builder("referral.heard.timestamp.seconds", () -> millis.get() / 1000.0)
        .description("The time of the newest record that was heard, in seconds since 1970")
        .tag("topic", topic)
        .register(meters);
    return millis;
  }

  private static RawRecord raw(Message<?> message) {
    var headers = message.getHeaders();
    Map<String, byte[]> own = new HashMap<>();
    headers.forEach((name, value) -> {
      if (value instanceof byte[] bytes && !name.startsWith("kafka_")) {
        own.put(name, bytes);
      } else if (value instanceof String text && (name.startsWith("ce_") || name.equals(Envelope.HOP))) {
        own.put(name, text.getBytes(StandardCharsets.UTF_8));
      }
    });
    Long timestamp = headers.get(KafkaHeaders.RECEIVED_TIMESTAMP, Long.class);
    return new RawRecord(
        headers.get(KafkaHeaders.RECEIVED_TOPIC, String.class),
        headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class),
        headers.get(KafkaHeaders.OFFSET, Long.class),
        timestamp == null ? 0 : timestamp,
        headers.get(KafkaHeaders.RECEIVED_KEY) instanceof byte[] key ? key : null,
        message.getPayload() instanceof byte[] value ? value : null,
        own);
  }
}
