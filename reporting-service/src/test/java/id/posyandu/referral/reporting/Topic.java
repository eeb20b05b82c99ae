package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.events.Indicator.Counts;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What anybody with a Kafka client can do: put events on the topics, and read the indicators from nothing. */
record Topic(String kafka) {

  void tell(List<Said> events) throws InterruptedException {
    send(events.stream().map(Wire::record).toList());
  }

  /** What a just-made topic did not take is sent again, as any relay would: repeats change no number. */
  void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", kafka, "acks", "all", "request.timeout.ms", 2_000, "delivery.timeout.ms", 4_000);
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var unsent = records;
      for (int tries = 0; !unsent.isEmpty(); tries++) {
        assertThat(tries).as("tries to send").isLessThan(5);
        unsent = unsent(producer, unsent);
      }
    }
  }

  private static List<ProducerRecord<byte[], byte[]>> unsent(
      KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    var sent = records.stream().map(producer::send).toList();
    var unsent = new ArrayList<ProducerRecord<byte[], byte[]>>();
    for (int i = 0; i < sent.size(); i++) {
      try {
        sent.get(i).get();
      } catch (ExecutionException refused) {
        unsent.add(records.get(i));
      }
    }
    return unsent;
  }

  /** The newest indicator of each key of that year, as a dashboard would have them. */
  Map<String, Indicator> indicators(String year) {
    var newest = new TreeMap<String, Indicator>();
    for (var record : all(Topics.INDICATORS)) {
      if (record.value() == null) {
        newest.remove(record.key());
      } else if (record.key().contains("|" + year)) {
        newest.put(record.key(), EventJson.MAPPER.readValue(record.value(), Indicator.class));
      }
    }
    return newest;
  }

  Map<String, Counts> counts(String year) {
    var counts = new TreeMap<String, Counts>();
    indicators(year).forEach((key, indicator) -> counts.put(key, indicator.counts()));
    return counts;
  }

  List<ConsumerRecord<String, byte[]>> all(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = consumer.partitionsFor(topic).stream()
          .map(one -> new TopicPartition(topic, one.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
