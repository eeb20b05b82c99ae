package id.posyandu.referral.kit.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/** Where a page of a list in order of time ended: at that time, and of those that share it at that id. */
public record TimeCursor(Instant at, UUID id) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,15})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /**
   * @param cursor as a {@link Page} gave it
   * @return null where there is none, for the list's beginning
   * @throws Refusal 400 when it is no cursor of ours
   */
  public static TimeCursor read(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    Matcher parts = WRITTEN.matcher(Page.decoded(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    return new TimeCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
  }

  /** As {@link Page#of} hides it. */
  public String written() {
    return at.toEpochMilli() + "/" + id;
  }

  /**
   * What follows it where the newest is first. Bounded from above as well, so that an index is entered where the page
   * begins.
   *
   * @param time the member by which the list is in order, and then by its id
   */
  public Criteria olderBy(String time) {
    return new Criteria()
        .andOperator(
            where(time).lte(at), new Criteria().orOperator(where(time).lt(at), where("_id").lt(id)));
  }
}
