package id.posyandu.referral.kit.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * A subscription as stored.
 *
 * @param secret by which deliveries are signed; told to the subscriber once, when she subscribes
 * @param types of the events she wants
 * @param request by which a repeat of the request that subscribed is known
 * @param failures in a row, of the address as a whole
 * @param resumeAt nothing is told before: the address did not answer
 * @param leasedUntil another instance tells it what waits until then
 */
record Webhook(
    @Id UUID id,
    String url,
    String secret,
    Scope scope,
    List<String> types,
    String by,
    Instant createdAt,
    Request request,
    int failures,
    Instant resumeAt,
    Instant leasedUntil) {

  /** The same key with the same payload subscribes once. */
  record Request(String key, String fingerprint) {}

  boolean wants(String type, Instant happened) {
    return types.contains(type) && !happened.isBefore(createdAt);
  }

  @Override
  public String toString() {
    return "Webhook[" + id + "]";
  }
}
