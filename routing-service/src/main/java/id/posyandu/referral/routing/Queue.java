package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.events.TriageReason;
import id.posyandu.referral.events.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** What waits for a person, as she works it off: emergencies, then what is urgent, then the rest, each the oldest first. */
@Repository
class Queue {
  private static final String ITEM = "file.waiting.item";
  private static final String SINCE = "file.waiting.since";
  private static final String REASON = "file.waiting.reason";
  private static final String RANK = "rank";

  private static final AggregationOperation RANKED = context -> new Document("$addFields", new Document(RANK,
      rank(Urgency.EMERGENCY, 0, rank(Urgency.URGENT, 1, 2))));

  private final MongoOperations mongo;
  private final Clock clock;

  Queue(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  private static Document rank(Urgency urgency, int rank, Object otherwise) {
    var is = new Document("$eq", List.of("$file.understood.urgency", urgency.name()));
    return new Document("$cond", List.of(is, rank, otherwise));
  }

  /** Where a page of the queue ends. */
  record Place(int rank, Instant since, String item) {}

  record Row(int rank, UUID id, Listing.Part file) {
    Place place() {
      return new Place(rank, file.waiting().since(), file.waiting().item());
    }
  }

  /**
   * @param area with all below it
   * @param reasons only these
   * @param without questions that are left out
   * @param after null for the beginning
   */
  List<Row> rows(String area, Set<TriageReason> reasons, Collection<String> without, Place after, int limit) {
    List<AggregationOperation> steps = steps(area, reasons, without);
    steps.add(RANKED);
    if (after != null) {
      steps.add(match(after(after)));
    }
    steps.add(sort(Sort.by(RANK, SINCE, ITEM)));
    steps.add(limit(limit));
    return mongo.aggregate(newAggregation(steps), Cases.COLLECTION, Row.class).getMappedResults();
  }

  private List<AggregationOperation> steps(String area, Set<TriageReason> reasons, Collection<String> without) {
    List<AggregationOperation> steps = new ArrayList<>();
    steps.add(match(Listing.within(where(Listing.UNTIL).gt(clock.instant()), area, null)));
    steps.add(unwind("file.waiting"));
    steps.add(match(where(REASON).in(reasons).and(ITEM).nin(without)));
    return steps;
  }

  private static Criteria after(Place place) {
    return new Criteria().orOperator(
        where(RANK).gt(place.rank()),
        where(RANK).is(place.rank()).and(SINCE).gt(place.since()),
        where(RANK).is(place.rank()).and(SINCE).is(place.since()).and(ITEM).gt(place.item()));
  }

  /** How many questions wait there, by reason. */
  Map<TriageReason, Long> counts(String area, Collection<String> without) {
    List<AggregationOperation> steps = steps(area, Set.of(TriageReason.values()), without);
    steps.add(group(REASON).count().as("count"));
    Map<TriageReason, Long> counts = new EnumMap<>(TriageReason.class);
    mongo.aggregate(newAggregation(steps), Cases.COLLECTION, Count.class)
        .forEach(count -> counts.put(count.id(), count.count()));
    return counts;
  }

  private record Count(TriageReason id, long count) {}
}
