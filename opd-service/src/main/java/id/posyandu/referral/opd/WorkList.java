package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import id.posyandu.referral.events.FollowUpStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The work that waits, what is due first at the top. A page goes on where the one before ended in that order, not after
 * so many rows: what does not move meanwhile is seen exactly once, whatever else moves.
 */
@Component
class WorkList {
  private static final Sort DUE_FIRST = Sort.by("due", "_id");

  private final MongoOperations mongo;

  WorkList(MongoOperations mongo) {
    this.mongo = mongo;
  }

  List<ReferralDocument> rows(WorkFilter filter, WorkCursor after, int limit) {
    List<Criteria> conditions = new ArrayList<>(filter.all());
    if (after != null) {
      conditions.add(after.beyond());
    }
    Query query = Query.query(new Criteria().andOperator(conditions)).with(DUE_FIRST).limit(limit);
    query.fields().exclude("answered", "unsent");
    return mongo.find(query, ReferralDocument.class);
  }

  /** How much there is in each status, of what the filter asks for beside the status. */
  Map<FollowUpStatus, Long> counts(WorkFilter filter) {
    Criteria all = filter.others().isEmpty() ? new Criteria() : new Criteria().andOperator(filter.others());
    Map<FollowUpStatus, Long> counts = new EnumMap<>(FollowUpStatus.class);
    for (FollowUpStatus status : FollowUpStatus.values()) {
      if (status != FollowUpStatus.UNKNOWN) {
        counts.put(status, 0L);
      }
    }
    mongo
        .aggregate(
            newAggregation(match(all), group("followUp.status").count().as("count")),
            Referrals.COLLECTION,
            Count.class)
        .forEach(count -> counts.put(count.id(), count.count()));
    return counts;
  }

  record Count(FollowUpStatus id, long count) {}
}
