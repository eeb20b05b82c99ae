package id.posyandu.referral.opd;

import com.mongodb.MongoExecutionTimeoutException;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The work that waits, what is due first at the top. A page goes on where the one before ended in that order, not after
 * so many rows: what does not move meanwhile is seen exactly once, whatever else moves. What a page costs depends on its
 * length and not on how much there is, but for filters that no index has together.
 */
@Component
class WorkList {
  /** Up to here a status is counted; a head of department who needs more has the indicators. */
  static final int COUNTED = 1_000;

  private static final Sort DUE_FIRST = Sort.by("due", "_id");

  /** The same here: the store orders ids by their bytes, and so by their digits, which Java does not. */
  private static final Comparator<ReferralDocument> IN_ORDER =
      Comparator.comparing(ReferralDocument::due).thenComparing(referral -> referral.id().toString());

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration PATIENCE_TO_COUNT = Duration.ofMillis(300);

  private final MongoOperations mongo;
  private final WorkIndexes indexes;

  WorkList(MongoOperations mongo, WorkIndexes indexes) {
    this.mongo = mongo;
    this.indexes = indexes;
  }

  /** @throws Refusal 503 when more would have to be looked through than an officer waits for */
  List<ReferralDocument> rows(WorkFilter filter, WorkCursor after, int limit) {
    try {
      return filter.stretches(filter.statuses()).stream()
          .flatMap(stretch -> rows(filter, stretch.ranges(after, filter.conditions()), limit).stream())
          .sorted(IN_ORDER)
          .limit(limit)
          .toList();
    } catch (DataAccessException failed) {
      throw tookTooLong(failed)
          ? new Refusal(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Too much would have to be looked through; ask for less, such as one unit, status or case number")
          : failed;
    }
  }

  /** One range after the other, as each is in order by itself: asked for together, the store would sort them all. */
  private List<ReferralDocument> rows(WorkFilter filter, List<Criteria> ranges, int limit) {
    List<ReferralDocument> rows = new ArrayList<>();
    for (Criteria range : ranges) {
      if (rows.size() < limit) {
        Query query = query(filter, range).with(DUE_FIRST).limit(limit - rows.size()).maxTime(PATIENCE);
        query.fields().exclude("answered", "unsent");
        rows.addAll(mongo.find(query, ReferralDocument.class));
      }
    }
    return rows;
  }

  /**
   * How much there is in each status, of what the filter asks for beside the status: exact below {@value #COUNTED}, and
   * {@value #COUNTED} for that many or more. A status is missing where the filter has no index and counting takes long.
   */
  Map<FollowUpStatus, Long> counts(WorkFilter filter) {
    Map<FollowUpStatus, Long> counts = new EnumMap<>(FollowUpStatus.class);
    long began = System.nanoTime();
    for (FollowUpStatus status : FollowUpStatus.values()) {
      long left = PATIENCE_TO_COUNT.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      if (status != FollowUpStatus.UNKNOWN && (filter.isIndexed() || left > 0)) {
        count(filter, status, filter.isIndexed() ? PATIENCE : Duration.ofMillis(left), counts);
      }
    }
    return counts;
  }

  private void count(
      WorkFilter filter, FollowUpStatus status, Duration patience, Map<FollowUpStatus, Long> counts) {
    try {
      long count = filter.stretches(List.of(status)).stream()
          .flatMap(stretch -> stretch.ranges(null, filter.conditions()).stream())
          .mapToLong(range -> mongo.count(query(filter, range).limit(COUNTED).maxTime(patience), Referrals.COLLECTION))
          .sum();
      counts.put(status, count);
    } catch (DataAccessException failed) {
      if (!tookTooLong(failed)) {
        throw failed;
      }
    }
  }

  private Query query(WorkFilter filter, Criteria range) {
    Query query = Query.query(range);
    return indexes.ready() ? query.withHint(filter.index()) : query;
  }

  private static boolean tookTooLong(DataAccessException failed) {
    return failed.getCause() instanceof MongoExecutionTimeoutException;
  }
}
