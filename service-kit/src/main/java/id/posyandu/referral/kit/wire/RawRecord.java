package id.posyandu.referral.kit.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A Kafka record before anybody has tried to read it: its address, its headers and its bytes (null for a tombstone). */
public record RawRecord(
    String topic, int partition, long offset, long timestamp, byte[] key, byte[] value, Map<String, byte[]> headers) {

  /** That header as text; null where the record has none. */
  String header(String name) {
    byte[] bytes = headers.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  String coordinates() {
    return topic + "-" + partition + "-" + offset;
  }
}
