package id.posyandu.referral.intake;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.posyandu.referral.intake.casefile.Acts;
import id.posyandu.referral.intake.casefile.Case;
import id.posyandu.referral.intake.casefile.Draw;
import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.kit.outbox.Relay;
import id.posyandu.referral.kit.wire.Outgoing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All findings. Each change is one write of one document; what it has to say is handed to the relay at once. */
@Repository
class Findings {
  static final String COLLECTION = "findings";
  static final String CHANGED = "changed";
  private static final int MOST_INCOMING = 500;

  private final MongoOperations mongo;
  private final Relay relay;
  private final Draw draw;

  Findings(MongoOperations mongo, Relay relay, Draw draw) {
    this.mongo = mongo;
    this.relay = relay;
    this.draw = draw;
    FindingIndexes.make(mongo);
  }

  Optional<FindingDocument> of(UUID id) {
    return Optional.ofNullable(mongo.findById(id, FindingDocument.class));
  }

  /** Those of them that there are, in the order in which they were asked for. */
  List<FindingDocument> of(List<UUID> ids) {
    Map<UUID, FindingDocument> known = mongo.find(query(where("_id").in(ids)), FindingDocument.class).stream()
        .collect(toMap(FindingDocument::id, finding -> finding));
    return ids.stream().distinct().map(known::get).filter(Objects::nonNull).toList();
  }

  Optional<FindingDocument> receivedWith(String key) {
    return Optional.ofNullable(mongo.findOne(query(where("receipt.key").is(key)), FindingDocument.class));
  }

  List<FindingDocument> matching(Query wanted, int limit) {
    return mongo.find(wanted.limit(limit), FindingDocument.class);
  }

  /** By the clock of the store, which also says when a document changed. */
  Instant now() {
    return mongo.executeCommand(new Document("hello", 1)).getDate("localTime").toInstant();
  }

  /** Under the number that people call it by, however they write it. */
  Optional<FindingDocument> numbered(String number) {
    String written = number.strip().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(mongo.findOne(query(where("number").is(written)), FindingDocument.class));
  }

  /** Some of those that have a link to one of these, taken back or not; at most {@value #MOST_INCOMING}. */
  List<FindingDocument> linkedTo(Collection<UUID> findings) {
    return mongo.find(
        query(where("links.finding").in(findings)).limit(MOST_INCOMING), FindingDocument.class);
  }

  /**
   * Durable when it returns. The store's own clock says when it changed, which an insert can't ask for.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the number is taken or the key was used
   */
  void add(FindingDocument finding) {
    Document stored = new Document();
    mongo.getConverter().write(finding, stored);
    Update insert = new Update();
    stored.forEach((member, value) -> {
      if (!member.equals("_id")) {
        insert.setOnInsert(member, value);
      }
    });
    mongo.upsert(query(where("_id").is(finding.id())), insert.currentDate(CHANGED), COLLECTION);
    relay.handOver(finding.id(), finding.unsent());
  }

  /**
   * Adds an event to the document as it was read.
   *
   * @param after the case with that event
   * @return false when another change came in between, so that it has to be read again
   */
  boolean noted(FindingDocument before, Told told, Case after) {
    Update update = changed(after).set("heard." + told.place().orElseThrow(), KeptEvent.of(told));
    return mongo.updateFirst(unchanged(before), update, FindingDocument.class).getModifiedCount() == 1;
  }

  /**
   * Writes what a person did to the document as it was read, with what is to be said of it.
   *
   * @param receipt null where she gave no key
   * @return the document after it; empty when another change came in between, so that it has to be read again
   */
  Optional<FindingDocument> amended(
      FindingDocument before, Acts acts, Receipt receipt, Collection<Outgoing> says) {
    Update update = changed(before.known().with(acts)).push("unsent").each(says.toArray());
    acts.answers().stream().filter(answer -> !before.answers().containsKey(answer.place()))
        .forEach(answer -> update.set("answers." + answer.place(), answer));
    setIfOther(update, "additions", before.additions(), acts.additions());
    setIfOther(update, "withdrawal", before.withdrawal(), acts.withdrawal());
    setIfOther(update, "links", before.links(), acts.links());
    setIfOther(update, "verifications", before.verifications(), acts.verifications());
    if (receipt != null) {
      update.push("answerReceipts", receipt);
    }
    FindingDocument after =
        mongo.findAndModify(
            unchanged(before), update, FindAndModifyOptions.options().returnNew(true), FindingDocument.class);
    if (after != null) {
      relay.handOver(after.id(), after.unsent());
    }
    return Optional.ofNullable(after);
  }

  private static Query unchanged(FindingDocument before) {
    return query(where("_id").is(before.id()).and("version").is(before.version()));
  }

  /** All that is derived from the case, and that it changed. */
  private Update changed(Case after) {
    Update update =
        new Update()
            .set("status", after.status())
            .max("updatedAt", after.changedAt())
            .currentDate(CHANGED)
            .inc("version", 1);
    List<String> due = after.revisitsDue(draw);
    return due.isEmpty() ? update.unset("due") : update.set("due", due);
  }

  private static void setIfOther(Update update, String member, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      update.set(member, after);
    }
  }
}
