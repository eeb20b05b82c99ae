package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a resolved referral came to. */
public enum Outcome {
  /** terbantu: the default. */
  HELPED,
  /** tidak memenuhi syarat. */
  NOT_ELIGIBLE,
  /** tidak ditemukan. */
  NOT_FOUND,
  /** menolak dibantu. */
  DECLINED,
  /** sudah ditangani di temuan lain. */
  DUPLICATE,
  /** An outcome that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN
}
