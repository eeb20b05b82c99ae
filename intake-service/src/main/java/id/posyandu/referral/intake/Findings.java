package id.posyandu.referral.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.intake.casefile.Answer;
import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.wire.Outgoing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All findings. Each change is one write of one document; what it has to say is handed to the relay at once. */
@Repository
class Findings {
  static final String COLLECTION = "findings";

  private final MongoOperations mongo;
  private final Relay relay;

  Findings(MongoOperations mongo, Relay relay) {
    this.mongo = mongo;
    this.relay = relay;
    FindingIndexes.make(mongo);
  }

  Optional<FindingDocument> of(UUID id) {
    return Optional.ofNullable(mongo.findById(id, FindingDocument.class));
  }

  Optional<FindingDocument> receivedWith(String key) {
    return Optional.ofNullable(mongo.findOne(query(where("receipt.key").is(key)), FindingDocument.class));
  }

  List<FindingDocument> matching(FindingFilter filter, int limit) {
    return mongo.find(filter.query().limit(limit), FindingDocument.class);
  }

  /**
   * Durable when it returns.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the number is taken or the key was used
   */
  void add(FindingDocument finding) {
    mongo.insert(finding);
    relay.handOver(finding.id(), finding.unsent());
  }

  /**
   * Adds an event to the document as it was read.
   *
   * @param after the case with that event
   * @return false when another event came in between, so that it has to be read again
   */
  boolean noted(FindingDocument before, Told told, Case after) {
    Query unchanged = query(where("_id").is(before.id()).and("version").is(before.version()));
    Update update =
        new Update()
            .set("heard." + told.place().orElseThrow(), KeptEvent.of(told))
            .set("status", after.status())
            .max("updatedAt", after.changedAt())
            .inc("version", 1);
    return mongo.updateFirst(unchanged, update, FindingDocument.class).getModifiedCount() == 1;
  }

  /**
   * Adds what the cadre answers, with what is to be said of it.
   *
   * @param receipt null where she gave no key
   * @return the document after it; empty when one of these resolutions was answered, or the key used, in between
   */
  Optional<FindingDocument> answered(UUID id, List<Answer> answers, Receipt receipt, Collection<Outgoing> says) {
    Criteria unanswered = where("_id").is(id);
    Update update = new Update().push("unsent").each(says.toArray());
    for (Answer answer : answers) {
      unanswered = unanswered.and("answers." + answer.place()).exists(false);
      update.set("answers." + answer.place(), answer).max("updatedAt", answer.at());
    }
    if (receipt != null) {
      unanswered = unanswered.and("answerReceipts.key").ne(receipt.key());
      update.push("answerReceipts", receipt);
    }
    FindingDocument after =
        mongo.findAndModify(
            query(unanswered), update, FindAndModifyOptions.options().returnNew(true), FindingDocument.class);
    if (after != null) {
      relay.handOver(after.id(), after.unsent());
    }
    return Optional.ofNullable(after);
  }
}
