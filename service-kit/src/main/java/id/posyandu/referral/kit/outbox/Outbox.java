package id.posyandu.referral.kit.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The pending events of one collection, which lie in the member {@code unsent} of the very documents that caused them:
 * what happened and what is yet to be said about it are one write.
 */
final class Outbox {
  private static final String UNSENT = "unsent";
  private static final String UNSENT_ID = "unsent._id";
  private static final String UNSENT_TIME = "unsent.time";
  private static final WriteConcern MAY_BE_UNDONE = WriteConcern.W1.withJournal(false);

  private final MongoOperations mongo;
  private final String collection;

  Outbox(MongoOperations mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  /** Sparse: only documents with something to say are in it, so looking for them costs nothing when there are none. */
  void index() {
    mongo.indexOps(collection).createIndex(new Index(UNSENT_ID, Sort.Direction.ASC).sparse().named("unsent"));
  }

  /** One page of documents with something to say, by id, after that id (null to begin). */
  List<Pending> pendingAfter(Object id, int limit) {
    Criteria criteria = Criteria.where(UNSENT_ID).exists(true);
    Query query = id == null ? Query.query(criteria) : Query.query(criteria.and("_id").gt(id));
    query.with(Sort.by("_id")).limit(limit).fields().include(UNSENT);
    return mongo.find(query, Pending.class, collection);
  }

  long count() {
    return mongo.count(Query.query(Criteria.where(UNSENT_ID).exists(true)), collection);
  }

  /** When the oldest of them happened. */
  Optional<Instant> oldest() {
    Query query = Query.query(Criteria.where(UNSENT_ID).exists(true)).with(Sort.by(UNSENT_TIME)).limit(1);
    query.fields().include(UNSENT);
    return mongo.find(query, Pending.class, collection).stream()
        .flatMap(pending -> pending.unsent().stream())
        .map(Outgoing::time)
        .min(Instant::compareTo);
  }

  /**
   * Pulls what was said by the events' ids and touches nothing else: no version, no ETag changes. Alone among our writes it
   * waits for no journal and no majority: where a crash undoes it, the event is said once more, as after any crash.
   */
  void forget(Map<Object, Collection<UUID>> said) {
    List<UpdateOneModel<Document>> pulls = new ArrayList<>();
    said.forEach((id, events) ->
        pulls.add(new UpdateOneModel<>(
            Filters.eq("_id", id), Updates.pull(UNSENT, Filters.in("_id", List.copyOf(events))))));
    mongo.execute(collection, documents -> documents.withWriteConcern(MAY_BE_UNDONE).bulkWrite(pulls));
  }

  /** A document seen only as what it has yet to say. */
  record Pending(Object id, List<Outgoing> unsent) {}
}
