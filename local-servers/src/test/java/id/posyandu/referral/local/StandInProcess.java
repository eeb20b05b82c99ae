package id.posyandu.referral.local;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A stand-in in a JVM to be killed: inserts, updates and findAndModifies for ever, names each that was acknowledged. */
final class StandInProcess {

  static final List<String> THREADS = List.of("a", "b", "c");

  private StandInProcess() {}

  public static void main(String[] args) {
    var server = MongoStandIn.onDisk(Path.of(args[0]), 0);
    var client = MongoClients.create(server.uri());
    findings(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
    THREADS.forEach(thread -> new Thread(() -> writeForEver(findings(client), thread)).start());
  }

  static MongoCollection<Document> findings(MongoClient client) {
    return client.getDatabase("intake").getCollection("findings");
  }

  static Document finding(String id) {
    return new Document("_id", id).append("key", "key-" + id).append("text", "x".repeat(300));
  }

  /** Whether that write, as it was named, can be read. */
  static boolean isKept(MongoClient client, String write) {
    var parts = write.split(" ");
    var stored = findings(client).find(eq("_id", parts[1])).first();
    return stored != null && switch (parts[0]) {
      case "insert" -> true;
      case "update" -> "ROUTED".equals(stored.getString("status"));
      default -> List.of("e-1").equals(stored.getList("unsent", String.class));
    };
  }

  private static void writeForEver(MongoCollection<Document> findings, String thread) {
    for (int number = 0; ; number++) {
      var id = thread + "-" + number;
      findings.insertOne(finding(id));
      System.out.println("acknowledged insert " + id);
      findings.updateOne(eq("_id", id), set("status", "ROUTED"));
      System.out.println("acknowledged update " + id);
      findings.findOneAndUpdate(eq("_id", id), push("unsent", "e-1"));
      System.out.println("acknowledged findAndModify " + id);
    }
  }
}
