package id.posyandu.referral.intake;

import id.posyandu.referral.kit.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Findings in the order in which they changed, for those who ask again and again. It never skips a change: the store's own
 * clock stamps it while it writes, whichever service asked, and no change is shown before it is so old that none with an
 * earlier stamp can still come to light. A finding that changes twice shows once more, at its newest change, and always
 * behind where a reader is.
 */
@Component
class Feed {
  private final Findings findings;
  private final Duration delay;

  Feed(Findings findings, IntakeSettings settings) {
    this.findings = findings;
    this.delay = settings.feedDelay();
  }

  /**
   * @param cursor where to go on; null to begin with the oldest
   * @return a page that always says where to go on, an empty one too
   */
  Page<FindingDocument> page(FindingFilter filter, String cursor, int limit) {
    FeedPosition after = FeedPosition.parsed(cursor);
    Instant until = findings.now().minus(delay);
    List<FindingDocument> changed = findings.matching(filter.oldestChangeFirst(after, until), limit);
    FeedPosition last = changed.isEmpty() ? after : FeedPosition.of(changed.get(changed.size() - 1));
    return new Page<>(changed, Page.encoded(last.text()));
  }
}
