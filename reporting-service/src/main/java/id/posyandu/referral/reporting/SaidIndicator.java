package id.posyandu.referral.reporting;

import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Latest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An indicator as it is said: id, times, trace and bytes follow from what was folded alone, so that a rebuild says the
 * same. Its trace is that of the newest event in it.
 */
final class SaidIndicator {
  private static final String SERVICE = "reporting-service";

  private SaidIndicator() {}

  /** @param now a broker refuses a record from the future, and an event's time is only its sender's word */
  static Record<String, byte[]> of(String key, Indicator indicator, Latest latest, long now) {
    String value = EventJson.MAPPER.writeValueAsString(indicator);
    var outgoing = new Outgoing(
        id(key + value),
        Topics.INDICATORS,
        key,
        EventType.INDICATOR_CHANGED,
        latest.time(),
        latest.trace(),
        latest.trace(),
        value);
    var headers = new RecordHeaders();
    outgoing.headers(SERVICE).forEach(headers::add);
    long timestamp = Math.min(latest.time().toEpochMilli(), now);
    return new Record<>(key, value.getBytes(StandardCharsets.UTF_8), timestamp, headers);
  }

  private static UUID id(String content) {
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}
