package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a person should look at a finding. */
public enum TriageReason {
  /** The text does not say enough. */
  UNCLEAR,
  /** Two readings are about as likely. */
  CLOSE,
  /** A department handed its referral back. */
  RETURNED,
  /** A department handed back, and it was not the first to. */
  RETURNED_TWICE,
  /** An emergency that was routed at once and is to be looked at afterwards. */
  REVIEW,
  /** The cadre takes back a finding on which departments act already. */
  WITHDRAWN_BY_CADRE,
  /** The machine took it for no finding; a person may think otherwise. */
  DISMISSED_BY_MACHINE,
  /** A reason that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN
}
