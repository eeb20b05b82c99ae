package id.posyandu.referral.reporting.handins;

import id.posyandu.referral.kit.wire.EventJson;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A report as it was handed in; it never changes.
 *
 * @param id follows from the idempotency key, where there was one: the same key meets the same document
 * @param revision 1, 2, 3 … of that area and period
 * @param content the report as JSON, as it was read by whoever handed it in
 * @param fingerprint of the payload that it came with
 */
@Document(Handins.COLLECTION)
record Handin(
    @Id UUID id,
    String area,
    String name,
    String level,
    String period,
    int revision,
    String by,
    String note,
    Instant handedInAt,
    Instant asOf,
    boolean preliminary,
    String content,
    String fingerprint) {

  static Handin of(UUID id, Report report, int revision, NewHandin wish, Instant now, String fingerprint) {
    return new Handin(
        id,
        report.area(),
        report.name(),
        report.level(),
        report.period(),
        revision,
        wish.by().strip(),
        wish.note(),
        now,
        report.asOf(),
        report.preliminary(),
        EventJson.MAPPER.writeValueAsString(report),
        fingerprint);
  }

  Report report() {
    return EventJson.MAPPER.readValue(content, Report.class);
  }
}
