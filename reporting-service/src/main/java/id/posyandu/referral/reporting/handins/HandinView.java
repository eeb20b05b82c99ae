package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.wire.EventJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A report that was handed in.
 *
 * @param revision 1, 2, 3 … of that area and period
 * @param preliminary its period had not ended
 */
@Schema(name = "HandedInReport")
public record HandinView(
    UUID id,
    String area,
    String name,
    String level,
    String period,
    int revision,
    String by,
    String note,
    Instant handedInAt,
    Instant asOf,
    boolean preliminary) {

  static HandinView of(Handin one) {
    return new HandinView(
        one.id(),
        one.area(),
        one.name(),
        one.level(),
        one.period(),
        one.revision(),
        one.by(),
        one.note(),
        one.handedInAt(),
        one.asOf(),
        one.preliminary());
  }

  /**
   * With all that it said.
   *
   * @param changedSince counts of the whole area that are others now; empty where none is, null where they can't be compared:
   *     the area is no longer known, or counts have another meaning now
   */
  @Schema(name = "HandedInReportInFull")
  public record InFull(HandinView handedIn, Report report, List<Change> changedSince) {}

  @Schema(name = "ChangeSinceHandedIn")
  public record Change(String count, long then, long now) {

    static List<Change> between(Indicator then, Indicator now) {
      if (now == null || then.definition() != now.definition()) {
        return null;
      }
      JsonNode before = EventJson.MAPPER.valueToTree(then.counts());
      JsonNode after = EventJson.MAPPER.valueToTree(now.counts());
      return before.propertyNames().stream()
          .map(count -> new Change(count, before.get(count).longValue(), after.get(count).longValue()))
          .filter(change -> change.then() != change.now())
          .toList();
    }
  }
}
