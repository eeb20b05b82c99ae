package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.wire.Outgoing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A declaration as stored, with what it has yet to say; it never changes.
 *
 * @param id follows from the idempotency key, where there was one: the same key meets the same document
 * @param fingerprint of the payload that came with that key; null where there was none
 */
@Document(Declarations.COLLECTION)
record Declaration(@Id UUID id, FieldsDeclared said, String fingerprint, List<Outgoing> unsent) {

  View view() {
    return new View(
        id, said.posyandu(), said.area(), said.period(), said.fields(), said.receivedAt(), said.by());
  }

  /** A declaration as shown. */
  @Schema(name = "Declaration")
  record View(
      UUID id, String posyandu, String area, String period, List<SpmField> fields, Instant receivedAt, String by) {}
}
