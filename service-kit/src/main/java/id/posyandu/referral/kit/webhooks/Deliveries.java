package id.posyandu.referral.kit.webhooks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.kit.web.TimeCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is on its way to subscribers, and for 30 days what became of it. */
class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
  private static final String COLLECTION = "webhook_deliveries";
  private static final Duration KEPT = Duration.ofDays(30);

  private final MongoOperations mongo;

  Deliveries(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void index() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("webhook", Sort.Direction.ASC)
        .on("nextTry", Sort.Direction.ASC).on("happenedAt", Sort.Direction.ASC).named("waiting"));
    indexes.createIndex(new Index("webhook", Sort.Direction.ASC)
        .on("happenedAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC).named("of-webhook"));
    indexes.createIndex(new Index("state", Sort.Direction.ASC).named("state"));
    indexes.createIndex(new Index("doneAt", Sort.Direction.ASC).expire(KEPT).named("kept"));
  }

  /** Once, however often its event is heard. */
  void add(Delivery delivery) {
    try {
      mongo.insert(delivery, COLLECTION);
    } catch (DuplicateKeyException heardAgain) {
      log.debug("Delivery {} is known already", delivery.id());
    }
  }

  /** What is to be tried now, in the order in which it happened. */
  List<Delivery> waiting(UUID webhook, Instant now, int limit) {
    Query due = query(where("webhook").is(webhook).and("nextTry").lte(now));
    return mongo.find(due.with(Sort.by("happenedAt", "_id")).limit(limit), Delivery.class, COLLECTION);
  }

  /**
   * Newest first.
   *
   * @param state null for any
   */
  List<Delivery> of(UUID webhook, Delivery.State state, TimeCursor after, int limit) {
    Criteria all = where("webhook").is(webhook);
    Criteria some = state == null ? all : all.and("state").is(state);
    Query page = query(after == null ? some : new Criteria().andOperator(some, after.olderBy("happenedAt")));
    page.with(Sort.by(Sort.Direction.DESC, "happenedAt", "_id")).limit(limit);
    return mongo.find(page, Delivery.class, COLLECTION);
  }

  void delivered(UUID id, int status, Instant at) {
    update(id, new Update().set("state", Delivery.State.DELIVERED).set("answered", status).set("doneAt", at)
        .unset("nextTry").unset("problem"));
  }

  void failed(UUID id, Integer status, String problem, Instant nextTry) {
    update(id, new Update().set("answered", status).set("problem", problem).set("nextTry", nextTry).inc("attempts", 1));
  }

  void dead(UUID id, Integer status, String problem, Instant at) {
    update(id, new Update().set("state", Delivery.State.DEAD).set("answered", status).set("problem", problem)
        .set("doneAt", at).unset("nextTry").inc("attempts", 1));
  }

  private void update(UUID id, Update update) {
    mongo.updateFirst(query(where("_id").is(id)), update, COLLECTION);
  }

  /** Tries that one again from the beginning, whatever became of it; empty for an unknown one. */
  Optional<Delivery> again(UUID webhook, UUID id, Instant now) {
    return Optional.ofNullable(mongo.findAndModify(
        query(where("_id").is(id).and("webhook").is(webhook)), afresh(now),
        FindAndModifyOptions.options().returnNew(true), Delivery.class, COLLECTION));
  }

  /** Tries every dead one again. */
  long deadAgain(UUID webhook, Instant now) {
    Query dead = query(where("webhook").is(webhook).and("state").is(Delivery.State.DEAD));
    return mongo.updateMulti(dead, afresh(now), COLLECTION).getModifiedCount();
  }

  private static Update afresh(Instant now) {
    return new Update().set("state", Delivery.State.PENDING).set("attempts", 0).set("nextTry", now).unset("doneAt");
  }

  /** How many were given up and wait for a person. */
  long dead() {
    return mongo.count(query(where("state").is(Delivery.State.DEAD)), COLLECTION);
  }

  void forgetAllOf(UUID webhook) {
    mongo.remove(query(where("webhook").is(webhook)), COLLECTION);
  }
}
