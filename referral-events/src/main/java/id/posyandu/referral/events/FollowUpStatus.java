package id.posyandu.referral.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a department's follow-up of one referral stands. Which move is legal is the opd-service's business. */
public enum FollowUpStatus {
  /** diteruskan. */
  ASSIGNED,
  /** disanggupi. */
  ACCEPTED,
  /** perlu dilengkapi: the finish clock pauses. */
  NEEDS_INFO,
  /** ditindaklanjuti. */
  IN_PROGRESS,
  /** dijadwalkan: has its own promised date. */
  SCHEDULED,
  /** selesai, menunggu konfirmasi kader. */
  RESOLVED,
  /** ditutup: confirmed by the cadre, or by her silence. */
  CLOSED,
  /** bukan kewenangan: back to the coordinator. */
  RETURNED,
  /** ditarik: taken back by the coordinator. */
  WITHDRAWN,
  /** A status that this version of the reader does not know; never said, only read. */
  @JsonEnumDefaultValue
  UNKNOWN;

  /** Whether the referral still counts towards its case: neither handed back nor taken back. */
  public boolean live() {
    return this != RETURNED && this != WITHDRAWN;
  }

  /** Whether somebody still owes an act on it: live and not closed. */
  public boolean open() {
    return live() && this != CLOSED;
  }
}
