package id.posyandu.referral.opd;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.posyandu.referral.opd.followup.Watched;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

/**
 * The indexes of the referrals. On a store that is full already the building of one takes longer than any answer may; it
 * goes on there, and until all are ready the store chooses a way by itself.
 */
@Component
class WorkIndexes {
  static final String NUMBER = "number";
  private static final Logger log = LoggerFactory.getLogger(WorkIndexes.class);
  private static final Set<String> SUPERSEDED =
      Set.of("work-of-assignee", "work-of-unit", "work-of-category", "work-of-opd-in-area", "work-within-area");
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final MongoOperations mongo;
  private final AtomicLong tried = new AtomicLong(System.nanoTime());
  private volatile boolean ready;

  WorkIndexes(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Whether every way has its index. Where not, that is tried again, beside the request and once a minute at most. */
  boolean ready() {
    long last = tried.get();
    boolean stale = System.nanoTime() - last > AGAIN.toNanos();
    if (!ready && stale && tried.compareAndSet(last, System.nanoTime())) {
      CompletableFuture.runAsync(this::create);
    }
    return ready;
  }

  void create() {
    tried.set(System.nanoTime());
    create(new Index("assigned.finding", Sort.Direction.ASC).named("case"));
    create(new Index("assigned.number", Sort.Direction.ASC).named(NUMBER));
    create(new Index("nextWatch", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("watch"));
    create(new Index("followUp.status", Sort.Direction.ASC).on("assigned.opd", Sort.Direction.ASC).named("silent")
        .partial(PartialIndexFilter.of(where("breaches.clock").is(Watched.SILENCE.name()))));
    boolean all = true;
    for (WorkWay way : WorkWay.values()) {
      all &= create(way.definition());
    }
    ready = all;
    if (all) {
      dropSuperseded();
    }
  }

  /** They would cost every move and serve nobody. */
  private void dropSuperseded() {
    var indexes = mongo.indexOps(Referrals.COLLECTION);
    indexes.getIndexInfo().stream().map(IndexInfo::getName).filter(SUPERSEDED::contains).forEach(indexes::dropIndex);
  }

  private boolean create(Index index) {
    try {
      mongo.indexOps(Referrals.COLLECTION).createIndex(index);
      return true;
    } catch (DataAccessResourceFailureException takesLonger) {
      log.info("Index {} is still being built", index.getIndexOptions().getString("name"));
      return false;
    }
  }
}
