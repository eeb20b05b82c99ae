package id.posyandu.referral.kit.webhooks;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.kit.web.Page;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/** Where a page of deliveries ended. */
record DeliveryCursor(Instant happenedAt, UUID id) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,15})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  static DeliveryCursor of(Delivery last) {
    return new DeliveryCursor(last.happenedAt(), last.id());
  }

  /** @throws id.posyandu.referral.kit.web.Refusal 400 when it is no cursor of ours */
  static DeliveryCursor read(String cursor) {
    Matcher parts = WRITTEN.matcher(Page.decoded(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    return new DeliveryCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
  }

  String written() {
    return happenedAt.toEpochMilli() + "/" + id;
  }

  Criteria beyond() {
    return new Criteria().orOperator(
        where("happenedAt").lt(happenedAt), where("happenedAt").is(happenedAt).and("_id").lt(id));
  }
}
