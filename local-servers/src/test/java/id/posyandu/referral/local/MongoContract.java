package id.posyandu.referral.local;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services ask of MongoDB. The real one and the stand-in must give the same answers. */
abstract class MongoContract {

  private static final Document REPORTED = event("e-1", "finding.reported");

  private MongoClient client;
  private MongoCollection<Document> findings;

  /** The server under test. */
  abstract String uri();

  @BeforeEach
  void an_empty_collection_where_every_write_asks_for_majority_and_journal() {
    client = MongoClients.create(uri());
    findings = client.getDatabase("contract").getCollection("findings-" + UUID.randomUUID())
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @AfterEach
  void hang_up() {
    client.close();
  }

  @Test
  void it_says_that_it_is_well() {
    assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
        .containsEntry("isWritablePrimary", true)
        .containsKey("maxWireVersion");
  }

  @Test
  void the_second_insert_of_an_id_is_refused_as_a_duplicate() {
    findings.insertOne(finding(1));

    assertDuplicate(() -> findings.insertOne(finding(1)));
  }

  @Test
  void a_move_is_written_with_its_event_by_whoever_knows_the_latest_sequence() {
    findings.insertOne(finding(1));

    assertThat(move(1, 0, "ACCEPTED")).containsEntry("status", "ACCEPTED").containsEntry("sequence", 1);
    assertThat(move(1, 0, "RETURNED")).as("the second with the same sequence").isNull();
    assertThat(stored(1).getList("unsent", Document.class)).extracting(event -> event.getString("type"))
        .containsExactly("finding.reported", "ACCEPTED");
  }

  @Test
  void what_was_sent_is_forgotten_by_its_id_and_nothing_else_changes() {
    findings.insertOne(finding(1));
    move(1, 0, "ACCEPTED");

    findings.updateOne(eq("unsent.id", "e-1"), pull("unsent", eq("id", "e-1")));

    assertThat(stored(1).getList("unsent", Document.class)).extracting(event -> event.getString("type"))
        .containsExactly("ACCEPTED");
    assertThat(stored(1)).containsEntry("sequence", 1);
  }

  @Test
  void what_has_yet_to_be_said_is_found() {
    findings.createIndex(Indexes.ascending("unsent.id"), new IndexOptions().sparse(true));
    findings.insertMany(List.of(finding(1), finding(2).append("unsent", List.of()), finding(3)));
    findings.updateOne(eq("_id", 3), pull("unsent", eq("id", "e-1")));

    assertThat(findings.find(exists("unsent.id"))).extracting(found -> found.get("_id")).containsExactly(1);
  }

  @Test
  void an_idempotency_key_is_unique_where_there_is_one() {
    findings.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
    findings.insertMany(List.of(finding(1), finding(2), finding(3).append("key", "k")));

    assertDuplicate(() -> findings.insertOne(finding(4).append("key", "k")));
    assertThat(findings.countDocuments()).isEqualTo(3);
  }

  @Test
  void a_pair_is_unique_as_a_pair() {
    findings.createIndex(Indexes.ascending("system", "number"), new IndexOptions().unique(true));
    findings.insertOne(finding(1).append("system", "wa").append("number", 1));
    findings.insertOne(finding(2).append("system", "wa").append("number", 2));

    assertDuplicate(() -> findings.insertOne(finding(3).append("system", "wa").append("number", 1)));
  }

  @Test
  void an_ordered_bulk_keeps_what_came_before_its_first_refusal() {
    findings.insertOne(finding(2));
    var bulk = List.of(new InsertOneModel<>(finding(1)), new InsertOneModel<>(finding(2)), new InsertOneModel<>(finding(3)));

    assertThatThrownBy(() -> findings.bulkWrite(bulk)).isInstanceOfSatisfying(MongoBulkWriteException.class, refused ->
        assertThat(refused.getWriteErrors()).extracting(error -> Map.entry(error.getIndex(), error.getCategory()))
            .containsExactly(Map.entry(1, ErrorCategory.DUPLICATE_KEY)));
    assertThat(findings.find()).extracting(found -> found.get("_id")).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void pages_are_cut_from_a_sorted_list() {
    findings.insertMany(List.of(finding(2), finding(3), finding(1)));

    assertThat(findings.find(new Document("_id", new Document("$lt", 3))).sort(new Document("_id", -1)).limit(1))
        .extracting(found -> found.get("_id")).containsExactly(2);
  }

  private Document move(int id, int sequence, String to) {
    return findings.findOneAndUpdate(
        and(eq("_id", id), eq("sequence", sequence)),
        combine(set("status", to), inc("sequence", 1), push("unsent", event("e-" + to, to))),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }

  private Document stored(int id) {
    return findings.find(eq("_id", id)).first();
  }

  private static Document finding(int id) {
    return new Document("_id", id).append("status", "ASSIGNED").append("sequence", 0).append("unsent", List.of(REPORTED));
  }

  private static Document event(String id, String type) {
    return new Document("id", id).append("type", type);
  }

  private static void assertDuplicate(ThrowingCallable insert) {
    assertThatThrownBy(insert).isInstanceOfSatisfying(MongoWriteException.class, refused ->
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }
}
