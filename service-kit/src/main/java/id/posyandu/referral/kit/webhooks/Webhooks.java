package id.posyandu.referral.kit.webhooks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who is told: at most {@value #MOST} subscriptions, so that all of them fit in one look. */
class Webhooks {
  static final int MOST = 200;
  private static final String COLLECTION = "webhooks";

  private final MongoOperations mongo;

  Webhooks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void index() {
    mongo.indexOps(COLLECTION)
        .createIndex(new Index("request.key", Sort.Direction.ASC).unique().sparse().named("request"));
  }

  /** Oldest first. */
  List<Webhook> all() {
    return mongo.find(new Query().with(Sort.by("createdAt", "_id")).limit(MOST), Webhook.class, COLLECTION);
  }

  Optional<Webhook> of(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Webhook.class, COLLECTION));
  }

  Optional<Webhook> requestedWith(String key) {
    return Optional.ofNullable(mongo.findOne(query(where("request.key").is(key)), Webhook.class, COLLECTION));
  }

  /** The one that stands: another, where a request with the same key was quicker. */
  Webhook add(Webhook webhook) {
    try {
      return mongo.insert(webhook, COLLECTION);
    } catch (DuplicateKeyException quicker) {
      return requestedWith(webhook.request().key()).orElseThrow(() -> quicker);
    }
  }

  /** @return false when there was none */
  boolean remove(UUID id) {
    return mongo.remove(query(where("_id").is(id)), COLLECTION).getDeletedCount() > 0;
  }

  /** For this instance to tell it what waits, and no other until then; empty where another does, or it is spared. */
  Optional<Webhook> leased(UUID id, Instant now, Duration lease) {
    Criteria free = where("_id").is(id).and("leasedUntil").lte(now).and("resumeAt").lte(now);
    Update update = new Update().set("leasedUntil", now.plus(lease));
    return Optional.ofNullable(mongo.findAndModify(
        query(free), update, FindAndModifyOptions.options().returnNew(true), Webhook.class, COLLECTION));
  }

  void answered(UUID id) {
    mongo.updateFirst(query(where("_id").is(id).and("failures").gt(0)), new Update().set("failures", 0), COLLECTION);
  }

  /** It did not answer at all: all that waits for it waits until then. */
  void silent(UUID id, Instant resumeAt) {
    mongo.updateFirst(
        query(where("_id").is(id)), new Update().inc("failures", 1).set("resumeAt", resumeAt), COLLECTION);
  }

  /** At once again: a person asked for it. */
  void spareNoMore(UUID id) {
    mongo.updateFirst(
        query(where("_id").is(id)), new Update().set("failures", 0).set("resumeAt", Instant.EPOCH), COLLECTION);
  }

  void release(UUID id) {
    mongo.updateFirst(query(where("_id").is(id)), new Update().set("leasedUntil", Instant.EPOCH), COLLECTION);
  }
}
