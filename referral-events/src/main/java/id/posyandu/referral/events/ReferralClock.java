package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Which clock of a referral ran out. */
public enum ReferralClock {
  /** tanggapan: from the assignment until the department first reacts. */
  RESPOND,
  /** penyelesaian: from the receipt of the finding until the referral is resolved. */
  FINISH,
  /** janji: the day that the department promised when it scheduled the work. */
  PROMISE,
  /** A clock that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN
}
