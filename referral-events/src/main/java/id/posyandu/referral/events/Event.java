package id.posyandu.referral.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to one finding. Every event says which finding, where, and when it was received; when the
 * event itself happened stands in the record's {@code ce_time} header, who the event is in {@code ce_id}.
 */
public sealed interface Event
    permits FindingReported,
        FindingTriaged,
        FindingRouted,
        FindingDismissed,
        FindingWithdrawn,
        FindingVerified,
        FindingAdded,
        ReferralAssigned,
        ReferralWithdrawn,
        ReferralMoved,
        ReferralOverdue,
        ReferralSilent,
        ReferralConfirmed,
        ReferralDisputed {

  /** The finding, which is also the Kafka key and the {@code ce_subject}. */
  UUID finding();

  /** Kemendagri code of the kelurahan, as in {@code 35.76.03.1002}. */
  String area();

  /** When intake accepted the finding durably; the finish clock runs from here. */
  Instant receivedAt();
}
