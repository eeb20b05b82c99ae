package id.posyandu.referral.routing;

import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.decision.Ranking;
import id.posyandu.referral.routing.decision.TriageItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question to a person, with what she needs to answer it.
 *
 * @param number what people call the case
 * @param text may be null (erased)
 * @param referral the one that was returned, or null
 * @param note why it was returned, or null
 * @param ranking what the model made of the text, with scores and the words that led to them
 * @param dueBy by when it is to be answered, in working days of the city
 */
record TriageView(
    String id,
    UUID finding,
    String number,
    String text,
    String area,
    Instant since,
    TriageReason reason,
    List<SpmField> fields,
    List<String> categories,
    Urgency urgency,
    UUID referral,
    String note,
    Ranking ranking,
    Instant dueBy,
    boolean overdue) {

  static TriageView of(Listing.Row row, Instant dueBy, Instant now) {
    TriageItem item = row.file().waiting();
    var finding = row.file().finding();
    return new TriageView(
        item.item(),
        finding.finding(),
        finding.number(),
        finding.text(),
        finding.area(),
        item.since(),
        item.reason(),
        item.fields(),
        item.categories(),
        row.file().understood().urgency(),
        item.referral(),
        item.note(),
        row.file().understood().ranking(),
        dueBy,
        dueBy.isBefore(now));
  }
}
