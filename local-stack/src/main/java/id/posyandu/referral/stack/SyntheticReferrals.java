package id.posyandu.referral.stack;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Referrals made after one that is real, spread over all statuses, ten units, four urgent in a hundred, twenty officers.
 * What is due comes by the hour, so many are due at once, as limits at the end of a working day make them.
 */
final class SyntheticReferrals {
  private static final List<String> STATUSES =
      List.of(
          "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "NEEDS_INFO", "SCHEDULED", "RESOLVED", "CLOSED", "RETURNED", "WITHDRAWN");
  private static final int BATCH = 1_000;

  private final MongoCollection<Document> store;
  private final Document model;

  SyntheticReferrals(MongoCollection<Document> store, String model) {
    this.store = store;
    this.model = store.find(new Document("_id", UUID.fromString(model))).first();
  }

  /** What an officer narrows her list by; the last one has no index of its own. */
  static List<String> filters() {
    return List.of(
        "unit=Bidang+3",
        "status=ASSIGNED",
        "status=CLOSED",
        "field=PEKERJAAN_UMUM",
        "field=SOSIAL",
        "category=PU-N-DRAINASE",
        "area=35.76.02",
        "area=35.76.03.1002",
        "urgency=EMERGENCY",
        "overdue=true",
        "overdue=false",
        "assignee=petugas-7",
        "assignee=none",
        "q=BNC-0000042",
        "q=mampet",
        "unit=Bidang+3&urgency=EMERGENCY&overdue=true");
  }

  /** As many as are missing; what an earlier run made is used again. */
  void insert(int count) {
    insert(IntStream.range((int) store.countDocuments(made()), count));
  }

  /** So many that may be accepted; where earlier runs have moved most of them, some more are made. */
  List<String> assigned(int count) {
    Document assigned = made().append("followUp.status", STATUSES.get(0));
    int all = (int) store.countDocuments(made());
    int missing = count - (int) store.countDocuments(assigned);
    insert(IntStream.range(all, all + missing).map(n -> n * STATUSES.size()));
    List<String> ids = new ArrayList<>();
    store.find(assigned).limit(count).forEach(referral -> ids.add(referral.get("_id", UUID.class).toString()));
    return ids;
  }

  private void insert(IntStream numbers) {
    List<Document> batch = new ArrayList<>(BATCH);
    for (int n : numbers.toArray()) {
      batch.add(one(n));
      if (batch.size() == BATCH) {
        insert(batch);
      }
    }
    insert(batch);
  }

  private void insert(List<Document> batch) {
    if (!batch.isEmpty()) {
      store.insertMany(batch, new InsertManyOptions().ordered(false));
      batch.clear();
    }
  }

  private static Document made() {
    return new Document("assigned.number", new Document("$gte", "BNC-").append("$lt", "BNC."));
  }

  private Document one(int n) {
    UUID id = UUID.randomUUID();
    String status = STATUSES.get(n % STATUSES.size());
    Document referral = new Document(model);
    referral.put("_id", id);
    referral.put("assigned", assignment(n, id));
    Document followUp = new Document(model.get("followUp", Document.class));
    followUp.put("status", status);
    referral.put("followUp", followUp);
    referral.put("due", Date.from(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(n % 1_000 - 300))));
    referral.put("nextWatch", Date.from(Instant.parse("2999-01-01T00:00:00Z"))); // nobody is told of what is late
    if (n % 3 == 0) {
      referral.put("assignee", "petugas-" + n % 20);
    }
    return referral;
  }

  private Document assignment(int n, UUID id) {
    Document assignment = new Document(model.get("assigned", Document.class));
    assignment.put("_id", id);
    assignment.put("finding", UUID.randomUUID());
    assignment.put("number", "BNC-%07d".formatted(n));
    assignment.put("unit", "Bidang " + n % 10);
    assignment.put("urgency", n % 25 == 0 ? "EMERGENCY" : "NORMAL");
    return assignment;
  }
}
