package id.posyandu.referral.kit.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka record before anybody has tried to read it: its address, its headers and its bytes (null for a tombstone). */
public record RawRecord(
    String topic, int partition, long offset, long timestamp, byte[] key, byte[] value, Map<String, byte[]> headers) {

  /** @param record with keys and values of bytes */
  public static RawRecord of(ConsumerRecord<?, ?> record) {
    var headers = new HashMap<String, byte[]>();
    record.headers().forEach(header -> headers.put(header.key(), header.value()));
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        (byte[]) record.key(),
        (byte[]) record.value(),
        headers);
  }

  /** That header as text; null where the record has none. */
  String header(String name) {
    byte[] bytes = headers.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  String coordinates() {
    return topic + "-" + partition + "-" + offset;
  }
}
