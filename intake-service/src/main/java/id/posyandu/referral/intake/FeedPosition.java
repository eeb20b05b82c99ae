package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.kit.web.Page;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/** A place in the feed of changes, oldest first: after that one. */
record FeedPosition(Instant at, UUID id) {
  static final FeedPosition BEFORE_ALL = new FeedPosition(Instant.EPOCH, new UUID(0, 0));

  private static final Pattern TEXT =
      Pattern.compile("changed_(\\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  static FeedPosition of(FindingDocument finding) {
    return new FeedPosition(finding.changed(), finding.id());
  }

  /** @throws id.posyandu.referral.kit.web.Refusal 400 when it is no cursor of the feed */
  static FeedPosition parsed(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return BEFORE_ALL;
    }
    Matcher parts = TEXT.matcher(Page.decoded(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    return new FeedPosition(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
  }

  String text() {
    return "changed_" + at.toEpochMilli() + "_" + id;
  }

  /** Bounded from below as well, so that an index is entered where the page begins. */
  Criteria newerThanThis(Instant until) {
    return new Criteria()
        .andOperator(
            where(Findings.CHANGED).gte(at).lte(until),
            new Criteria().orOperator(where(Findings.CHANGED).gt(at), where("_id").gt(id)));
  }
}
