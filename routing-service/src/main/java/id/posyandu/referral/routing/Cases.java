package id.posyandu.referral.routing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.routing.CaseDocument.UsedKey;
import id.posyandu.referral.routing.decision.Case;
import id.posyandu.referral.routing.decision.Move;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All cases. A case is decided once: whoever comes second finds what the first one decided. */
@Repository
class Cases {
  static final String COLLECTION = "cases";

  private static final String WAITING = "file.waiting.item";
  private static final String DECIDED = "file.decided.question.item";
  private static final String REFERRAL = "file.referrals._id";
  private static final String NUMBER = "file.finding.number";
  private static final String MOVES = "file.moves";
  private static final int MOST_MOVES = 200;

  private final MongoOperations mongo;
  private final Relay relay;
  private final Listing listing;

  Cases(MongoOperations mongo, Relay relay, Listing listing) {
    this.mongo = mongo;
    this.relay = relay;
    this.listing = listing;
  }

  Optional<CaseDocument> of(UUID finding) {
    return Optional.ofNullable(mongo.findById(finding, CaseDocument.class, COLLECTION));
  }

  Optional<CaseDocument> withItem(String item) {
    Criteria either = new Criteria().orOperator(where(WAITING).is(item), where(DECIDED).is(item));
    return Optional.ofNullable(mongo.findOne(query(either), CaseDocument.class, COLLECTION));
  }

  Optional<CaseDocument> withReferral(UUID referral) {
    return Optional.ofNullable(mongo.findOne(query(where(REFERRAL).is(referral)), CaseDocument.class, COLLECTION));
  }

  /** By what people call it; numbers are rather unlikely to be given twice, and never promised not to be. */
  Optional<CaseDocument> numbered(String number) {
    return Optional.ofNullable(mongo.findOne(query(where(NUMBER).is(number)), CaseDocument.class, COLLECTION));
  }

  /** Durable when it returns; where the finding is decided already, that decision stands and is returned instead. */
  CaseDocument decidedFirst(CaseDocument document) {
    try {
      return mongo.insert(document, COLLECTION);
    } catch (DuplicateKeyException decidedAlready) {
      return of(document.id()).orElseThrow(() -> decidedAlready);
    }
  }

  /**
   * The case as it has become, with what is to be said of it, in one write; the relay says it. What is only heard of a
   * case stays as it is, whoever writes it meanwhile.
   *
   * @param key under which a person decided; null where none did, or without a key
   * @return empty when somebody else changed the case since it was read
   */
  Optional<CaseDocument> changed(CaseDocument before, Case now, List<Outgoing> says, UsedKey key) {
    Update update = new Update()
        .set("file.understood", now.understood())
        .set("file.revision", now.revision())
        .set("file.referrals", now.referrals())
        .set("file.waiting", now.waiting())
        .set("file.decided", now.decided())
        .set("file.amendments", now.amendments())
        .push("unsent").each(says);
    if (key != null) {
      update.push("keys", key);
    }
    listing.until(now).ifPresentOrElse(
        until -> update.set(Listing.UNTIL, until), () -> update.unset(Listing.UNTIL));
    if (now.isJoint()) {
      update.set(Troubles.JOINT, true);
    }
    var unchanged = where("_id").is(before.id()).and("file.revision").is(before.file().revision());
    CaseDocument after =
        mongo.findAndModify(
            query(unchanged), update, FindAndModifyOptions.options().returnNew(true), CaseDocument.class, COLLECTION);
    if (after != null) {
      relay.handOver(after.id(), after.unsent());
    }
    return Optional.ofNullable(after);
  }

  /** Keeps what a department did, once, with the newest others of the case. */
  void heard(UUID finding, Move move) {
    var same = where("referral").is(move.referral()).and("sequence").is(move.sequence());
    Update update = new Update();
    update.push(MOVES).slice(-MOST_MOVES).each(move);
    mongo.updateFirst(query(where("_id").is(finding).and(MOVES).not().elemMatch(same)), update, COLLECTION);
  }

  void index() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(WAITING, Sort.Direction.ASC).sparse().named("waiting"));
    indexes.createIndex(new Index(DECIDED, Sort.Direction.ASC).sparse().named("decided"));
    indexes.createIndex(new Index(REFERRAL, Sort.Direction.ASC).sparse().named("referrals"));
    indexes.createIndex(new Index(Answers.AT, Sort.Direction.DESC).sparse().named("answered"));
    indexes.createIndex(new Index(NUMBER, Sort.Direction.ASC).named("numbers"));
    indexes.createIndex(new Index(Listing.UNTIL, Sort.Direction.ASC).sparse().named("listed"));
  }
}
