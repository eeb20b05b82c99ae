package id.posyandu.referral.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.ReferralMoved;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What other services say to an opd-service, and what they hear from it. */
record Post(String kafka) {
  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  void say(String topic, Event... events) {
    say(Instant.now(), topic, events);
  }

  void say(Instant when, String topic, Event... events) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (Event event : events) {
      records.add(Outgoing.of(UUID.randomUUID(), topic, event, when, TRACE, null).record("test"));
    }
    send(records);
  }

  void send(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
  }

  /** The moves of that referral, in the order in which they were said. */
  List<ReferralMoved> followUpsOf(UUID referral) {
    return recordsOf(referral).stream().map(Post::moved).toList();
  }

  List<ConsumerRecord<byte[], byte[]>> recordsOf(UUID referral) {
    return said(EventType.REFERRAL_MOVED).stream().filter(record -> moved(record).referral().equals(referral)).toList();
  }

  /** All that was said on the follow-ups' topic of that type, repeats and all. */
  List<ConsumerRecord<byte[], byte[]>> said(EventType type) {
    return read(Topics.FOLLOW_UPS).stream()
        .filter(record -> type.wireName().equals(header(record, "ce_type")))
        .toList();
  }

  /** A whole topic, as it stands now. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static ReferralMoved moved(ConsumerRecord<byte[], byte[]> record) {
    return EventJson.MAPPER.readValue(record.value(), ReferralMoved.class);
  }
}
