package id.posyandu.referral.kit.wire;

import id.posyandu.referral.events.Event;
import id.posyandu.referral.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event that is yet to be said, in the shape in which it waits inside the document that caused it.
 *
 * @param id the event's own; a repeat has the same, so a reader may know it again
 * @param key the finding, as text
 * @param type {@code ce_type}
 * @param time when it happened; also the Kafka record's timestamp
 * @param trace W3C traceparent of the request that began the case
 * @param hop W3C traceparent of the request or event that caused this one
 * @param value the event as JSON
 */
public record Outgoing(
    UUID id, String topic, String key, String type, Instant time, String trace, String hop, String value) {

  public static Outgoing of(UUID id, String topic, Event event, Instant time, String trace, String hop) {
    return new Outgoing(
        id,
        topic,
        event.finding().toString(),
        EventType.of(event).wireName(),
        time,
        trace,
        hop,
        EventJson.MAPPER.writeValueAsString(event));
  }

  /** The CloudEvents 1.0 headers of this event (Kafka binary mode), in the order in which they are written. */
  public Map<String, byte[]> headers(String source) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    put(headers, Envelope.SPEC_VERSION, "1.0");
    put(headers, Envelope.ID, id.toString());
    put(headers, Envelope.SOURCE, "/" + source);
    put(headers, Envelope.TYPE, type);
    put(headers, Envelope.TIME, time.toString());
    put(headers, Envelope.SUBJECT, key);
    put(headers, Envelope.CONTENT_TYPE, "application/json");
    put(headers, Envelope.TRACE, trace);
    put(headers, Envelope.HOP, hop == null ? trace : hop);
    return headers;
  }

  /** The record that says this event on its topic. */
  public ProducerRecord<byte[], byte[]> record(String source) {
    var record = new ProducerRecord<>(topic, null, time.toEpochMilli(), utf8(key), utf8(value));
    headers(source).forEach((name, text) -> record.headers().add(name, text));
    return record;
  }

  private static void put(Map<String, byte[]> headers, String name, String text) {
    if (text != null) {
      headers.put(name, utf8(text));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
