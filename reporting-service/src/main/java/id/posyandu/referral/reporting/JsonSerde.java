package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.wire.EventJson;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How records of one type lie in stores and internal topics: as JSON, by the names of their members. */
final class JsonSerde {
  private JsonSerde() {}

  static <T> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, record) -> record == null ? null : EventJson.MAPPER.writeValueAsBytes(record),
        (topic, bytes) -> bytes == null ? null : EventJson.MAPPER.readValue(bytes, type));
  }
}
