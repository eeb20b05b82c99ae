package id.posyandu.referral.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** The replica set of one that a mongod is made into. */
record ReplicaSet(int port) {

  static final String NAME = "rs0";

  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_ANSWER = Duration.ofSeconds(2);
  private static final int NOT_YET_INITIALIZED = 94;

  /** Waits until the process takes writes; says what the log says if it ends instead. */
  void becomePrimary(MongodProcess process) {
    try (var client = client()) {
      until(process, () -> configure(client));
      until(process, () -> isPrimary(client));
    }
  }

  boolean answers() {
    try (var client = client()) {
      return admin(client, new Document("ping", 1)).getDouble("ok") == 1.0;
    } catch (MongoException silent) {
      return false;
    }
  }

  String version() {
    try (var client = client()) {
      return admin(client, new Document("buildInfo", 1)).getString("version");
    }
  }

  private boolean configure(MongoClient client) {
    try {
      var config = admin(client, new Document("replSetGetConfig", 1)).get("config", Document.class);
      moveTo(client, config);
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() != NOT_YET_INITIALIZED) {
        throw refused;
      }
      admin(client, new Document("replSetInitiate", new Document("_id", NAME).append("members", List.of(member()))));
    }
    return true;
  }

  /** Data that was served on another port (another STACK_PORT_OFFSET) would wait for its old address for ever. */
  private void moveTo(MongoClient client, Document config) {
    var member = config.getList("members", Document.class).get(0);
    if (!member.getString("host").equals(host())) {
      config.put("members", List.of(member()));
      config.put("version", config.getInteger("version") + 1);
      admin(client, new Document("replSetReconfig", config).append("force", true));
    }
  }

  private Document member() {
    return new Document("_id", 0).append("host", host());
  }

  private String host() {
    return "127.0.0.1:" + port;
  }

  private static boolean isPrimary(MongoClient client) {
    return admin(client, new Document("hello", 1)).getBoolean("isWritablePrimary");
  }

  private static Document admin(MongoClient client, Document command) {
    return client.getDatabase("admin").runCommand(command);
  }

  private MongoClient client() {
    return MongoClients.create(MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(MongoUri.local(port)))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS))
        .build());
  }

  private static void until(MongodProcess process, Step step) {
    var deadline = Instant.now().plus(TO_START);
    while (!step.done()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("mongod did not come up; see " + process.folder().log() + " and mongod.out there");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** One attempt; a server that does not listen yet is an attempt that failed. */
  @FunctionalInterface
  private interface Step {

    boolean attempt();

    default boolean done() {
      try {
        return attempt();
      } catch (MongoSocketException | MongoTimeoutException notYet) {
        return false;
      }
    }
  }
}
