package id.posyandu.referral.opd;

import static id.posyandu.referral.events.FollowUpStatus.ACCEPTED;
import static id.posyandu.referral.events.FollowUpStatus.IN_PROGRESS;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregationOptions;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoException;
import id.posyandu.referral.opd.followup.Watched;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * How much waits at each department that this instance hears, and how much of it is late. Instances that hear the same
 * department say the same number: take the largest, not the sum. Counted when somebody looks, every 30 s at most.
 */
@Component
class OpenReferrals {
  private static final Logger log = LoggerFactory.getLogger(OpenReferrals.class);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final MongoOperations mongo;
  private final Timing timing;
  private final WorkIndexes indexes;
  private final List<String> departments;
  private Instant stale = Instant.EPOCH;
  private Map<String, Count> counts = Map.of();

  OpenReferrals(
      MongoOperations mongo, Timing timing, WorkIndexes indexes, Inboxes.Departments heard, MeterRegistry meters) {
    this.mongo = mongo;
    this.timing = timing;
    this.indexes = indexes;
    this.departments = heard.codes();
    for (String opd : heard.codes()) {
      gauge("referral.referrals.open", "Referrals on which somebody still owes an act", opd, Count::open)
          .register(meters);
      gauge("referral.referrals.overdue", "Of them, those whose running clock has run out", opd, Count::overdue)
          .register(meters);
      gauge("referral.referrals.silent", "Of them, those that were taken and have been said not to move", opd, Count::silent)
          .register(meters);
    }
  }

  private Gauge.Builder<?> gauge(String name, String meaning, String opd, ToDoubleFunction<Count> number) {
    return Gauge.builder(name, () -> number.applyAsDouble(count(opd))).description(meaning).tag("opd", opd);
  }

  private synchronized Count count(String opd) {
    Instant now = timing.now();
    if (now.isAfter(stale)) {
      stale = now.plus(FRESH);
      refresh(now);
    }
    return counts.getOrDefault(opd, Count.NONE);
  }

  private void refresh(Instant now) {
    try {
      long until = System.nanoTime() + PATIENCE.toNanos();
      Map<String, Long> silent = silentByDepartment();
      Map<String, Count> fresh = new HashMap<>();
      for (String opd : departments) {
        long open = counted(opd, new Criteria(), until);
        long overdue = open == 0 ? 0 : counted(opd, WorkFilter.overdue(now), until);
        fresh.put(opd, new Count(open, overdue, silent.getOrDefault(opd, 0L)));
      }
      counts = fresh;
    } catch (DataAccessException | MongoException storeIsAway) {
      log.debug("Open referrals are not counted just now: {}", storeIsAway.getMessage());
    }
  }

  /** Department by department, since only so an index alone tells: to group them, the store would read each referral. */
  private long counted(String opd, Criteria criteria, long until) {
    Criteria open = where("assigned.opd").is(opd).and("followUp.status").in(Referrals.openStatuses());
    Duration left = Duration.ofNanos(until - System.nanoTime());
    Query query = Query.query(new Criteria().andOperator(open, criteria))
        .maxTime(left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
    return mongo.count(indexes.ready() ? query.withHint(WorkWay.OF_OPD.index()) : query, Referrals.COLLECTION);
  }

  /** Those of which silence was said since they last moved; of a referral only once, whatever level was told. */
  private Map<String, Long> silentByDepartment() {
    var counting = newAggregation(
        match(where("followUp.status").in(ACCEPTED, IN_PROGRESS).and("breaches.clock").is(Watched.SILENCE)),
        unwind("breaches"),
        match(where("breaches.clock").is(Watched.SILENCE)),
        project("assigned.opd").and("breaches.run").eq("$followUp.sequence").as("still"),
        match(where("still").is(true)),
        group("_id", "opd"),
        group("_id.opd").count().as("count"))
        .withOptions(newAggregationOptions().maxTime(PATIENCE).build());
    Map<String, Long> counts = new HashMap<>();
    mongo
        .aggregate(counting, Referrals.COLLECTION, OfDepartment.class)
        .forEach(row -> counts.put(row.id(), row.count()));
    return counts;
  }

  record OfDepartment(String id, long count) {}

  private record Count(long open, long overdue, long silent) {
    static final Count NONE = new Count(0, 0, 0);
  }
}
