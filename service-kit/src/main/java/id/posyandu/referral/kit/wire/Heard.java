package id.posyandu.referral.kit.wire;

import id.posyandu.referral.events.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was heard.
 *
 * @param event what was said
 * @param id the event's own id; one derived from its coordinates where the record carries none
 * @param time when it happened ({@code ce_time}), the record's timestamp where it carries none
 * @param trace W3C traceparent of the request that began the case; null where the record carries none
 * @param topic where it stood, with {@code partition} and {@code offset}: the same coordinates are the same record
 */
public record Heard(Event event, UUID id, Instant time, String trace, String topic, int partition, long offset) {

  /** {@code topic-partition-offset}, the record's address. */
  public String coordinates() {
    return topic + "-" + partition + "-" + offset;
  }
}
