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
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * How much waits at each department that this instance hears, and how much of it is late. Instances that hear the same
 * department say the same number: take the largest, not the sum. Counted when somebody looks, every 30 s at most.
 */
@Component
class OpenReferrals {
  private static final Logger log = LoggerFactory.getLogger(OpenReferrals.class);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final MongoOperations mongo;
  private final Timing timing;
  private Instant stale = Instant.EPOCH;
  private Map<String, Count> counts = Map.of();

  OpenReferrals(MongoOperations mongo, Timing timing, Inboxes.Departments heard, MeterRegistry meters) {
    this.mongo = mongo;
    this.timing = timing;
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
      Map<String, Count> fresh = new HashMap<>();
      byDepartment(new Criteria()).forEach((opd, open) -> fresh.put(opd, new Count(open, 0, 0)));
      byDepartment(WorkFilter.overdue(now))
          .forEach((opd, late) -> fresh.merge(opd, new Count(late, late, 0), Count::withOverdue));
      silentByDepartment()
          .forEach((opd, silent) -> fresh.merge(opd, new Count(silent, 0, silent), Count::withSilent));
      counts = fresh;
    } catch (DataAccessException | MongoException storeIsAway) {
      log.debug("Open referrals are not counted just now: {}", storeIsAway.getMessage());
    }
  }

  private Map<String, Long> byDepartment(Criteria criteria) {
    Criteria open =
        new Criteria().andOperator(where("followUp.status").in(Referrals.openStatuses()), criteria);
    return counted(match(open), group("assigned.opd").count().as("count"));
  }

  /** Those of which silence was said since they last moved; of a referral only once, whatever level was told. */
  private Map<String, Long> silentByDepartment() {
    return counted(
        match(where("followUp.status").in(ACCEPTED, IN_PROGRESS).and("breaches.clock").is(Watched.SILENCE)),
        unwind("breaches"),
        match(where("breaches.clock").is(Watched.SILENCE)),
        project("assigned.opd").and("breaches.run").eq("$followUp.sequence").as("still"),
        match(where("still").is(true)),
        group("_id", "opd"),
        group("_id.opd").count().as("count"));
  }

  private Map<String, Long> counted(AggregationOperation... steps) {
    var counting = newAggregation(steps).withOptions(newAggregationOptions().maxTime(PATIENCE).build());
    Map<String, Long> counts = new HashMap<>();
    mongo
        .aggregate(counting, Referrals.COLLECTION, OfDepartment.class)
        .forEach(row -> counts.put(row.id(), row.count()));
    return counts;
  }

  record OfDepartment(String id, long count) {}

  private record Count(long open, long overdue, long silent) {
    static final Count NONE = new Count(0, 0, 0);

    Count withOverdue(Count late) {
      return new Count(open, late.overdue(), silent);
    }

    Count withSilent(Count more) {
      return new Count(open, overdue, more.silent());
    }
  }
}
