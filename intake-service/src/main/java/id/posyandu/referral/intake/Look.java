package id.posyandu.referral.intake;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody looked at whom a finding concerns. It is never changed and never forgotten.
 *
 * @param by who looked
 * @param opd for which department; null for none
 * @param referral for which referral of the case; null for none
 * @param receipt of the request; null where that had no idempotency key
 */
@Document(Looks.COLLECTION)
record Look(UUID id, UUID finding, Instant at, String by, String opd, UUID referral, Receipt receipt) {

  @Override
  public String toString() {
    return "Look[" + id + "]";
  }
}
