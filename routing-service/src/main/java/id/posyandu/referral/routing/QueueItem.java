package id.posyandu.referral.routing;

import id.posyandu.referral.events.FindingReported;
import id.posyandu.referral.events.Urgency;
import id.posyandu.referral.kit.pages.Marked;
import id.posyandu.referral.routing.decision.TriageItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A question as the page shows it.
 *
 * @param place the kelurahan's name
 * @param text in pieces, with what led to which suggestion
 */
record QueueItem(
    TriageItem question,
    FindingReported finding,
    Urgency urgency,
    String place,
    ZoneId zone,
    Instant dueBy,
    boolean overdue,
    List<Marked> text,
    List<Suggestion> suggestions,
    List<Proposal> proposals) {
  private static final int PREVIEW = 140;

  public String id() {
    return question.item();
  }

  public List<Marked> preview() {
    return Marked.beginning(text, PREVIEW);
  }
}
