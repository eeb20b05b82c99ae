package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A part of the work-list: some statuses, and what is due from then until then.
 *
 * @param from inclusive; null for the beginning
 * @param until exclusive; null for the end
 */
record WorkStretch(List<FollowUpStatus> statuses, Instant from, Instant until) {

  boolean isAnything() {
    return !statuses.isEmpty();
  }

  /** In their order, each a range of an index that goes without a sort: what is due with the last one seen is one itself. */
  List<Criteria> ranges(TimeCursor after, List<Criteria> conditions) {
    if (after == null) {
      return List.of(range(conditions, from, false, null));
    }
    boolean tied = (from == null || !after.at().isBefore(from)) && (until == null || after.at().isBefore(until));
    Criteria later = from != null && from.isAfter(after.at())
        ? range(conditions, from, false, null)
        : range(conditions, after.at(), true, null);
    return tied ? List.of(range(conditions, after.at(), false, after.id()), later) : List.of(later);
  }

  /** @param tiedAfter only what is due at {@code start} exactly, and comes after that one; null for all from there */
  private Criteria range(List<Criteria> conditions, Instant start, boolean beyond, UUID tiedAfter) {
    List<Criteria> all = new ArrayList<>(conditions);
    all.add(where("followUp.status").in(statuses));
    if (tiedAfter != null) {
      all.add(where("due").is(start).and("_id").gt(tiedAfter));
    } else if (start != null || until != null) {
      Criteria due = where("due");
      if (start != null) {
        due = beyond ? due.gt(start) : due.gte(start);
      }
      all.add(until == null ? due : due.lt(until));
    }
    return new Criteria().andOperator(all);
  }
}
