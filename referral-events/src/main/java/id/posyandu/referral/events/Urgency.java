package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How soon somebody must act. */
public enum Urgency {
  /** biasa: the working-day limits of the category. */
  NORMAL,
  /** segera: within a day. */
  URGENT,
  /** darurat: minutes or hours; waits for no person and no working day. */
  EMERGENCY,
  /** An urgency that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN
}
