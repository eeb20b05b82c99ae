package id.posyandu.referral.kit.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * One event on its way to one subscriber.
 *
 * @param id derived from webhook and event, so that hearing the event again makes no second one
 * @param event its {@code ce_id}, which is also {@code webhook-id}: by it a subscriber knows a repeat
 * @param body what is told, as it is signed
 * @param attempts that failed
 * @param nextTry null when it is not to be tried (any more)
 * @param answered status of the last answer; null where there was none
 * @param problem why the last attempt failed; null where none did
 * @param doneAt when it was delivered or given up; null before
 */
record Delivery(
    @Id UUID id,
    UUID webhook,
    UUID event,
    String type,
    UUID finding,
    Instant happenedAt,
    @JsonIgnore String trace,
    @JsonIgnore String body,
    State state,
    int attempts,
    Instant nextTry,
    Integer answered,
    String problem,
    Instant doneAt) {

  /** Where a delivery stands. */
  enum State {
    /** menunggu. */
    PENDING,
    /** terkirim. */
    DELIVERED,
    /** gagal: given up after the last attempt; a person can send it again. */
    DEAD
  }

  static UUID id(UUID webhook, UUID event) {
    return UUID.nameUUIDFromBytes((webhook + "/" + event).getBytes(StandardCharsets.UTF_8));
  }
}
