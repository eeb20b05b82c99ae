package id.posyandu.referral.routing;

import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.routing.decision.Case;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * A case as stored: what was decided, and what has yet to be said of it, in one document and so in one write.
 *
 * @param id the finding
 * @param coordinates of the record that the first decision answers: to that record, and to no other, it is said
 * @param citiesVersion the tables by which it was made
 * @param trace W3C traceparent of the request that began the case
 * @param said the first decision as it was said, to be said again word for word
 * @param unsent what persons and departments caused later
 * @param keys idempotency keys under which persons decided
 * @param listedUntil until when triage lists something of it; null where it lists nothing
 * @param joint several departments acted on it when that was last decided; null where never
 */
record CaseDocument(
    @Id UUID id,
    String coordinates,
    String citiesVersion,
    String trace,
    Instant decidedAt,
    Case file,
    List<Outgoing> said,
    List<Outgoing> unsent,
    List<UsedKey> keys,
    Instant listedUntil,
    Boolean joint) {

  boolean answers(String otherCoordinates) {
    return coordinates.equals(otherCoordinates);
  }

  /** What the same key for the same purpose was used for; null where it was not. */
  UsedKey keyLike(UsedKey other) {
    List<UsedKey> used = keys == null ? List.of() : keys;
    return used.stream().filter(other::isSameKey).findFirst().orElse(null);
  }

  /**
   * The same key with the same payload has the same answer.
   *
   * @param item what it was used for: a triage item, or what else was asked of the case
   * @param revision of the case that answered; null where the purpose itself leads to the answer
   */
  record UsedKey(String item, String key, String fingerprint, Integer revision) {
    static UsedKey of(String item, IdempotencyKey key, Body payload) {
      return new UsedKey(item, key.value(), payload.fingerprint(), null);
    }

    boolean isSameKey(UsedKey other) {
      return item.equals(other.item) && key.equals(other.key);
    }

    boolean isSamePayload(UsedKey other) {
      return fingerprint.equals(other.fingerprint);
    }

    UsedKey answeredBy(int saidBy) {
      return new UsedKey(item, key, fingerprint, saidBy);
    }
  }
}
