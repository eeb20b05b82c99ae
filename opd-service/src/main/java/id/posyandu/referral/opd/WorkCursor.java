package id.posyandu.referral.opd;

import id.posyandu.referral.kit.web.Page;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page of the work-list ended. */
record WorkCursor(Instant due, UUID id) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,15})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  static WorkCursor of(WorkList.Place last) {
    return new WorkCursor(last.due(), last.id());
  }

  /** @throws Refusal 400 when it is no cursor of ours */
  static WorkCursor read(String cursor) {
    var parts = WRITTEN.matcher(Page.decoded(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    return new WorkCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
  }

  String written() {
    return due.toEpochMilli() + "/" + id;
  }
}
