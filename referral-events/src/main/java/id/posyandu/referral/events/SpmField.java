package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The six fields (bidang) of Posyandu under Permendagri 13/2024; the names are proper names and stay Indonesian. */
public enum SpmField {
  /** Health. */
  KESEHATAN,
  /** Education. */
  PENDIDIKAN,
  /** Public works. */
  PEKERJAAN_UMUM,
  /** Housing. */
  PERUMAHAN_RAKYAT,
  /** Public order, peace and protection. */
  TRANTIBUMLINMAS,
  /** Social affairs. */
  SOSIAL,
  /** A field that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN
}
