package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
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

  /**
   * A stretch of an index, and its order there. That names no member which is the same in all of it: the store would not see
   * that its index has that order, and sort everything that is due at once.
   */
  record Range(Criteria criteria, Sort order) {}

  /** In their order, each a range of an index that goes without a sort: what is due with the last one seen is one itself. */
  List<Range> ranges(TimeCursor after, List<Criteria> conditions) {
    if (after == null) {
      return List.of(range(conditions, from, false));
    }
    boolean tied = (from == null || !after.at().isBefore(from)) && (until == null || after.at().isBefore(until));
    Range later = from != null && from.isAfter(after.at())
        ? range(conditions, from, false)
        : range(conditions, after.at(), true);
    return tied ? List.of(tied(conditions, after), later) : List.of(later);
  }

  /** What is due at that very time and comes after that one. */
  private Range tied(List<Criteria> conditions, TimeCursor after) {
    return new Range(all(conditions, where("due").is(after.at()).and("_id").gt(after.id())), Sort.by("_id"));
  }

  private Range range(List<Criteria> conditions, Instant start, boolean beyond) {
    Sort order = Sort.by("due", "_id");
    if (start == null && until == null) {
      return new Range(all(conditions), order);
    }
    Criteria due = where("due");
    if (start != null) {
      due = beyond ? due.gt(start) : due.gte(start);
    }
    return new Range(all(conditions, until == null ? due : due.lt(until)), order);
  }

  private Criteria all(List<Criteria> conditions, Criteria... more) {
    List<Criteria> all = new ArrayList<>(conditions);
    all.add(where("followUp.status").in(statuses));
    all.addAll(List.of(more));
    return new Criteria().andOperator(all);
  }
}
