package id.posyandu.referral.reporting.handins;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.kit.web.TimeCursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All reports that were handed in: each is one write, and none is ever changed. */
@Repository
class Handins {
  static final String COLLECTION = "reports";
  private static final int TRIES = 20;

  private final MongoOperations mongo;
  private volatile boolean indexed;

  Handins(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<Handin> of(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Handin.class));
  }

  /**
   * Adds it under the next number of its area and period.
   *
   * @param numbered the report with that number
   * @return empty when there is one of that id already
   * @throws OptimisticLockingFailureException when somebody was quicker each time: whoever asked may ask again
   */
  Optional<Handin> add(UUID id, Report report, IntFunction<Handin> numbered) {
    index();
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return Optional.of(mongo.insert(numbered.apply(newest(report.area(), report.period()) + 1)));
      } catch (DuplicateKeyException somebodyWasQuicker) {
        if (of(id).isPresent()) {
          return Optional.empty();
        }
      }
    }
    throw new OptimisticLockingFailureException("Somebody was quicker, %d times".formatted(TRIES));
  }

  private int newest(String area, String period) {
    var ofThese = query(where("area").is(area).and("period").is(period))
        .with(Sort.by(Sort.Direction.DESC, "revision"))
        .limit(1);
    ofThese.fields().include("revision");
    var newest = mongo.findOne(ofThese, org.bson.Document.class, COLLECTION);
    return newest == null ? 0 : newest.getInteger("revision");
  }

  /**
   * Of the area and all below it, newest first, without their content.
   *
   * @param period null for every one
   * @param after the last one of the page before; null for the first page
   */
  List<Handin> in(Area area, String period, TimeCursor after, int limit) {
    var all = query(new Criteria().andOperator(
        area.code().equals(Area.WHOLE_INSTALLATION) ? new Criteria() : where("area").gte(area.code()).lt(area.code() + "/"),
        period == null ? new Criteria() : where("period").is(period),
        after == null ? new Criteria() : after.olderBy("handedInAt")));
    all.fields().exclude("content");
    return mongo.find(all.with(Sort.by(Sort.Direction.DESC, "handedInAt", "_id")).limit(limit), Handin.class);
  }

  /** Not at the start: the service starts without its store. */
  private void index() {
    if (!indexed) {
      mongo.indexOps(COLLECTION).createIndex(new Index("area", Sort.Direction.ASC)
          .on("period", Sort.Direction.ASC)
          .on("revision", Sort.Direction.DESC)
          .unique()
          .named("revision"));
      mongo.indexOps(COLLECTION).createIndex(new Index("handedInAt", Sort.Direction.DESC)
          .on("_id", Sort.Direction.DESC)
          .on("area", Sort.Direction.ASC)
          .named("newest"));
      indexed = true;
    }
  }
}
