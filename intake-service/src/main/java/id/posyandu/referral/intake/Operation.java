package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.IdempotencyKey;
import java.util.Locale;

/** What people do about a finding after it was reported. An idempotency key is good for one operation on one finding. */
enum Operation {
  CONFIRMATION,
  ADDITION,
  WITHDRAWAL,
  LINK,
  UNLINK,
  VERIFICATION;

  /** What a span of it is called. */
  String spanName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The key as its receipt keeps it. A header can't hold a line break, so no operation's keys look like another's;
   * confirmations, which were first, are kept bare.
   */
  String scoped(IdempotencyKey key) {
    return this == CONFIRMATION ? key.value() : name() + "\n" + key.value();
  }
}
