package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Decisions of the page that can still be undone: one document a question, durable before the person reads that it was
 * taken. Whoever says it claims it first, so what was taken back is never said, and what is being said is never taken back.
 */
@Repository
class HeldDecisions {
  private static final String COLLECTION = "held_decisions";
  private static final int MOST = 500;

  /** How long a person can read that hers came to nothing. */
  private static final Duration READABLE = Duration.ofMinutes(15);

  private final MongoOperations mongo;

  HeldDecisions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** @return what stands: this one, or that of whoever was first; empty where that has been said meanwhile */
  Optional<Held> hold(Held held) {
    try {
      return Optional.of(mongo.insert(held, COLLECTION));
    } catch (DuplicateKeyException heldAlready) {
      var ofNoUse = query(where("_id").is(held.item()).and("overtaken").ne(null));
      boolean replaced = mongo.findAndReplace(ofNoUse, held, COLLECTION) != null;
      return replaced ? Optional.of(held) : of(held.item());
    }
  }

  Optional<Held> of(String item) {
    return Optional.ofNullable(mongo.findById(item, Held.class, COLLECTION));
  }

  List<Held> by(String person) {
    return mongo.find(newestFirst(where("by").is(person)).limit(5), Held.class, COLLECTION);
  }

  private static Query newestFirst(Criteria which) {
    return query(which).with(Sort.by(Sort.Direction.DESC, "at")).limit(MOST);
  }

  /** The questions that nobody else needs to look at for now. */
  Set<String> items() {
    return mongo.find(query(where("overtaken").is(null)).limit(MOST), Held.class, COLLECTION).stream()
        .map(Held::item)
        .collect(Collectors.toSet());
  }

  /** @return whether it came in time: then nobody hears of it */
  boolean undo(String item, String key) {
    var stillHeld = query(where("_id").is(item).and("key").is(key).and("saying").is(false));
    return mongo.findAndRemove(stillHeld, Held.class, COLLECTION) != null;
  }

  /** Those that are to be said now, each claimed; also those that a crash left claimed. */
  List<Held> due(Instant now) {
    var due = query(where("sayAt").lte(now).and("overtaken").is(null)).limit(MOST);
    return mongo.find(due, Held.class, COLLECTION).stream().flatMap(held -> claimed(held).stream()).toList();
  }

  private Optional<Held> claimed(Held held) {
    var same = query(where("_id").is(held.item()).and("key").is(held.key()).and("overtaken").is(null));
    return Optional.ofNullable(mongo.findAndModify(
        same, Update.update("saying", true), FindAndModifyOptions.options().returnNew(true), Held.class, COLLECTION));
  }

  void said(Held held) {
    mongo.remove(query(where("_id").is(held.item()).and("key").is(held.key())), COLLECTION);
  }

  /** It comes to nothing; kept so that whoever wanted it can read why. */
  void overtaken(Held held, String why) {
    mongo.updateFirst(query(where("_id").is(held.item())), Update.update("overtaken", why), COLLECTION);
  }

  void forgetOld(Instant now) {
    mongo.remove(query(where("overtaken").ne(null).and("at").lt(now.minus(READABLE))), COLLECTION);
  }
}
