package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoExecutionTimeoutException;
import id.posyandu.referral.events.FollowUpStatus;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
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

  /** The same where no index tells, and each that is counted must be read. */
  static final int READ_TO_COUNT = 200;

  /** The same here: the store orders ids by their bytes, and so by their digits, which Java does not. */
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::due).thenComparing(place -> place.id().toString());

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration PATIENCE_TO_COUNT = Duration.ofMillis(300);

  private final MongoOperations mongo;
  private final QueryMapper criteria;
  private final WorkIndexes indexes;

  WorkList(MongoOperations mongo, WorkIndexes indexes) {
    this.mongo = mongo;
    this.criteria = new QueryMapper(mongo.getConverter());
    this.indexes = indexes;
  }

  /** @throws Refusal 503 when more would have to be looked through than an officer waits for */
  List<Row> rows(WorkFilter filter, TimeCursor after, int limit) {
    try {
      List<Place> page = filter.stretches(filter.statuses()).stream()
          .flatMap(stretch -> places(filter, stretch.ranges(after, filter.conditions()), limit).stream())
          .sorted(IN_ORDER)
          .limit(limit)
          .toList();
      return referralsAt(page);
    } catch (DataAccessException failed) {
      throw tookTooLong(failed)
          ? new Refusal(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Too much would have to be looked through; ask for less, such as one unit, status or case number")
          : failed;
    }
  }

  /**
   * Where they stand in the list, which an index tells without a look at the referrals: of the many stretches that are
   * merged, most rows are not on the page. One range after the other, as each is in order by itself: asked for together,
   * the store would sort them all.
   */
  private List<Place> places(WorkFilter filter, List<WorkStretch.Range> ranges, int limit) {
    List<Place> places = new ArrayList<>();
    for (WorkStretch.Range range : ranges) {
      if (places.size() < limit) {
        Query query = query(filter, range.criteria()).with(range.order()).limit(limit - places.size()).maxTime(PATIENCE);
        query.fields().include("due");
        places.addAll(mongo.find(query, Place.class, Referrals.COLLECTION));
      }
    }
    return places;
  }

  /** One that moves between the two looks is shown as it stands then, and the list goes on from where it stood. */
  private List<Row> referralsAt(List<Place> page) {
    Query query = Query.query(where("_id").in(page.stream().map(Place::id).toList())).maxTime(PATIENCE);
    query.fields().exclude("answered", "unsent");
    Map<UUID, ReferralDocument> found = new HashMap<>();
    mongo.find(query, ReferralDocument.class).forEach(referral -> found.put(referral.id(), referral));
    return page.stream()
        .filter(place -> found.containsKey(place.id()))
        .map(place -> new Row(place, found.get(place.id())))
        .toList();
  }

  /**
   * How much there is in each status, of what the filter asks for beside the status: exact below {@link
   * WorkFilter#countedUpTo()}, which stands for that many or more. A status is missing where the filter has no index and
   * counting takes long.
   */
  Map<FollowUpStatus, Long> counts(WorkFilter filter) {
    Map<FollowUpStatus, Long> counts = new EnumMap<>(FollowUpStatus.class);
    long began = System.nanoTime();
    for (FollowUpStatus status : FollowUpStatus.values()) {
      long left = PATIENCE_TO_COUNT.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      if (status != FollowUpStatus.UNKNOWN && (filter.isIndexed() || left > 0)) {
        counted(filter, List.of(status), filter.isIndexed() ? PATIENCE : Duration.ofMillis(left))
            .ifPresent(count -> counts.put(status, count));
      }
    }
    return counts;
  }

  /** How much there is of all that the filter asks for, as far as a status is counted; empty where that would take long. */
  Optional<Long> count(WorkFilter filter) {
    if (!filter.isSoonCounted()) {
      return Optional.empty();
    }
    return counted(filter, filter.statuses(), filter.isIndexed() ? PATIENCE : PATIENCE_TO_COUNT)
        .map(count -> Math.min(count, filter.countedUpTo()));
  }

  private Optional<Long> counted(WorkFilter filter, List<FollowUpStatus> statuses, Duration patience) {
    try {
      return Optional.of(filter.stretches(statuses).stream()
          .flatMap(stretch -> stretch.ranges(null, filter.conditions()).stream())
          .mapToLong(range -> count(filter, range.criteria(), patience))
          .sum());
    } catch (DataAccessException failed) {
      if (!tookTooLong(failed)) {
        throw failed;
      }
      return Optional.empty();
    }
  }

  /** By MongoDB's own count, which walks an index; Spring's aggregates what it finds, at twice the price. */
  private long count(WorkFilter filter, Criteria range, Duration patience) {
    Document count = new Document("count", Referrals.COLLECTION)
        .append("query", criteria.getMappedObject(range.getCriteriaObject(), (MongoPersistentEntity<?>) null))
        .append("limit", filter.countedUpTo())
        .append("maxTimeMS", patience.toMillis());
    if (indexes.ready()) {
      count.append("hint", filter.index());
    }
    return mongo.executeCommand(count).get("n", Number.class).longValue();
  }

  private Query query(WorkFilter filter, Criteria range) {
    Query query = Query.query(range);
    return indexes.ready() ? query.withHint(filter.index()) : query;
  }

  private static boolean tookTooLong(DataAccessException failed) {
    return failed.getCause() instanceof MongoExecutionTimeoutException;
  }

  /** Where a referral stands in the list. */
  record Place(UUID id, Instant due) {
    TimeCursor cursor() {
      return new TimeCursor(due, id);
    }
  }

  /** A referral, and where it stood in the list when it was looked for. */
  record Row(Place place, ReferralDocument referral) {}
}
