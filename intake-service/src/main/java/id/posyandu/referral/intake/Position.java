package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.kit.web.Page;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/** A place in a list, newest first: after that one. */
record Position(Instant at, UUID id) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  static Position of(FindingDocument finding) {
    return new Position(finding.report().receivedAt(), finding.id());
  }

  /** @throws id.posyandu.referral.kit.web.Refusal 400 when it is no cursor of ours */
  static Position parsed(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    Matcher parts = TEXT.matcher(Page.decoded(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
  }

  String text() {
    return at.toEpochMilli() + "_" + id;
  }

  /**
   * Bounded from above as well, so that an index is entered where the page begins.
   *
   * @param time the member by which the list is in order
   */
  Criteria olderThanThis(String time) {
    return new Criteria()
        .andOperator(
            where(time).lte(at),
            new Criteria()
                .orOperator(
                    where(time).lt(at),
                    where("_id").lt(id)));
  }
}
