package id.posyandu.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The topics as other services see them: says what intake and opd say, and reads all that was committed. */
final class Wiretap implements AutoCloseable {
  static final Pattern DECISIONS = Pattern.compile("referral\\.decisions");
  static final Pattern OPDS = Pattern.compile("referral\\.opd\\..*");
  static final Pattern EVERYTHING_SAID = Pattern.compile("referral\\.(decisions|opd\\..*)");
  static final Pattern DEAD_LETTERS = Pattern.compile("dlq\\.routing-service");
  static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final String address;
  private final KafkaProducer<byte[], byte[]> producer;

  Wiretap(String address) {
    this.address = address;
    Map<String, Object> settings = Map.of("bootstrap.servers", address, "acks", "all");
    this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void say(String topic, Event event) {
    say(Outgoing.of(UUID.randomUUID(), topic, event, Instant.now(), TRACE, null).record("test"));
  }

  void say(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Everything committed so far on the topics of that name, topic by topic. */
  List<ConsumerRecord<byte[], byte[]>> committed(Pattern topics) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("bootstrap.servers", address, "isolation.level", "read_committed"));
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
          .filter(topic -> topics.matcher(topic.getKey()).matches())
          .flatMap(topic -> topic.getValue().stream())
          .map(info -> new TopicPartition(info.topic(), info.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  /** Hears that topic from now on. */
  Listener listeningTo(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(new TopicPartition(topic, 0)));
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position); // seeking is lazy
    return new Listener(consumer);
  }

  /** Hears a topic as it is spoken. */
  record Listener(KafkaConsumer<byte[], byte[]> consumer) implements AutoCloseable {
    /** When the first word of that finding arrived here. */
    Instant heard(UUID finding) {
      Instant giveUp = Instant.now().plusSeconds(30);
      while (Instant.now().isBefore(giveUp)) {
        for (var record : consumer.poll(Duration.ofMillis(20))) {
          if (key(record).equals(finding.toString())) {
            return Instant.now();
          }
        }
      }
      throw new AssertionError("Nothing was said of " + finding);
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  /** What was said of one finding so far, by topics in the order of their names. */
  List<ConsumerRecord<byte[], byte[]>> saidOf(UUID finding) {
    return committed(EVERYTHING_SAID).stream().filter(record -> key(record).equals(finding.toString())).toList();
  }

  /** Waits until at least so many events of that kind were said of that finding. */
  <E extends Event> List<E> await(UUID finding, Class<E> kind, int atLeast) {
    List<E> heard = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          heard.clear();
          heard.addAll(events(saidOf(finding), kind));
          return heard.size() >= atLeast;
        });
    return heard;
  }

  <E extends Event> E awaitOne(UUID finding, Class<E> kind) {
    return await(finding, kind, 1).get(0);
  }

  static <E extends Event> List<E> events(List<ConsumerRecord<byte[], byte[]>> records, Class<E> kind) {
    return records.stream().map(Wiretap::event).filter(kind::isInstance).map(kind::cast).toList();
  }

  static Event event(ConsumerRecord<byte[], byte[]> record) {
    EventType type = EventType.named(header(record, "ce_type")).orElseThrow();
    return EventJson.MAPPER.readValue(record.value(), type.record());
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
