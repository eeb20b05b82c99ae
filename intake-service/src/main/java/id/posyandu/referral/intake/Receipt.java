package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Instant;

/**
 * That a request with an idempotency key was taken, and what it said. It lies in the document that the request changed,
 * in the same write, and is kept as long as that document: longer than the 30 days that are promised.
 */
record Receipt(String key, String fingerprint, Instant at) {

  /** @throws Refusal 422 when the same key comes with another payload */
  void refuseOther(String otherFingerprint) {
    if (!fingerprint.equals(otherFingerprint)) {
      throw IdempotencyKey.usedOtherwise();
    }
  }
}
