package id.posyandu.referral.routing;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.LikelyDuplicate;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.routing.Additions.Addition;
import id.posyandu.referral.routing.decision.Ranking;
import id.posyandu.referral.routing.decision.TriageItem;
import id.posyandu.referral.routing.decision.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question to a person, with what she needs to answer it.
 *
 * @param number what people call the case
 * @param text may be null (erased)
 * @param referral the one that was returned, or null
 * @param note why it was returned; why the cadre takes it back; or that the cadre's choice and the text's reading have nothing in common; or null
 * @param ranking what the model made of the text, with scores and the words that led to them
 * @param dueBy by when it is to be answered, in working days of the city
 * @param overdue it was not answered by then
 * @param likelyDuplicates earlier findings that may be about the same thing, the likeliest first
 * @param additions what the cadre added to her finding since
 * @param history who had a part of the case, and what came of it; empty where nobody has had one
 * @param decision who decided what, and when; null while it waits
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
    boolean overdue,
    List<LikelyDuplicate> likelyDuplicates,
    List<Addition> additions,
    List<ReferralHistory> history,
    TriageAnswer decision) {

  static TriageView waiting(Listing.Part file, List<Addition> additions, Instant dueBy, Instant now) {
    return of(
        file.finding(),
        file.understood(),
        file.waiting(),
        dueBy,
        dueBy.isBefore(now),
        file.likelyDuplicates(),
        additions,
        file.history(),
        null);
  }

  static TriageView decided(Answers.Part file, List<Addition> additions, Instant dueBy) {
    var decided = file.decided();
    TriageAnswer answer = TriageAnswer.of(file.finding().finding(), decided);
    return of(
        file.finding(),
        file.understood(),
        decided.question(),
        dueBy,
        dueBy.isBefore(decided.at()),
        file.likelyDuplicates(),
        additions,
        file.history(),
        answer);
  }

  private static TriageView of(
      FindingReported finding,
      Understanding understood,
      TriageItem item,
      Instant dueBy,
      boolean overdue,
      List<LikelyDuplicate> likelyDuplicates,
      List<Addition> additions,
      List<ReferralHistory> history,
      TriageAnswer decision) {
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
        understood.urgency(),
        item.referral(),
        item.note(),
        understood.ranking(),
        dueBy,
        overdue,
        likelyDuplicates == null ? List.of() : likelyDuplicates,
        additions,
        history,
        decision);
  }
}
