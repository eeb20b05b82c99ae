package id.posyandu.referral.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names of the events on the wire ({@code ce_type}). They are written here, so renaming a record changes nothing
 * outside.
 */
public enum EventType {
  FINDING_REPORTED("posyandu.finding.reported.v1", FindingReported.class),
  FINDING_TRIAGED("posyandu.finding.triaged.v1", FindingTriaged.class),
  FINDING_ROUTED("posyandu.finding.routed.v1", FindingRouted.class),
  FINDING_DISMISSED("posyandu.finding.dismissed.v1", FindingDismissed.class),
  FINDING_WITHDRAWN("posyandu.finding.withdrawn.v1", FindingWithdrawn.class),
  FINDING_VERIFIED("posyandu.finding.verified.v1", FindingVerified.class),
  FINDING_ADDED("posyandu.finding.added.v1", FindingAdded.class),
  REFERRAL_ASSIGNED("posyandu.referral.assigned.v1", ReferralAssigned.class),
  REFERRAL_WITHDRAWN("posyandu.referral.withdrawn.v1", ReferralWithdrawn.class),
  REFERRAL_MOVED("posyandu.referral.moved.v1", ReferralMoved.class),
  REFERRAL_OVERDUE("posyandu.referral.overdue.v1", ReferralOverdue.class),
  REFERRAL_SILENT("posyandu.referral.silent.v1", ReferralSilent.class),
  REFERRAL_CONFIRMED("posyandu.referral.confirmed.v1", ReferralConfirmed.class),
  REFERRAL_DISPUTED("posyandu.referral.disputed.v1", ReferralDisputed.class);

  /** {@code ce_type} of a number that changed, which is no {@link Event} of a finding. */
  public static final String INDICATOR_CHANGED = "posyandu.indicator.changed.v1";

  /** {@code ce_type} of what a posyandu says of itself, see {@link FieldsDeclared}; no {@link Event} of a finding either. */
  public static final String FIELDS_DECLARED = "posyandu.post.declared.v1";

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
  private static final Map<Class<?>, EventType> BY_RECORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

  private final String wireName;
  private final Class<? extends Event> record;

  EventType(String wireName, Class<? extends Event> record) {
    this.wireName = wireName;
    this.record = record;
  }

  public String wireName() {
    return wireName;
  }

  public Class<? extends Event> record() {
    return record;
  }

  /** The type of that wire name; empty for one that this version does not know, which a reader skips and counts. */
  public static Optional<EventType> named(String wireName) {
    return Optional.ofNullable(wireName == null ? null : BY_NAME.get(wireName));
  }

  public static EventType of(Event event) {
    return BY_RECORD.get(event.getClass());
  }
}
