package id.posyandu.referral.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.local.StoppableBroker;
import id.posyandu.referral.local.StoppableMongo;
import id.posyandu.referral.local.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed after it wrote breaches and before it said them, and again while it says them. */
class KilledWatchTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final int MANY = 120;

  @TempDir Path logs;

  @Test
  void what_was_written_is_said_by_whoever_comes_next_and_nothing_twice_under_another_id() throws IOException {
    try (StoppableBroker broker = TestServers.privateBroker();
        StoppableMongo store = TestServers.privateMongo();
        MongoClient client = MongoClients.create(store.uri("opd"))) {
      MongoCollection<Document> referrals = client.getDatabase("opd").getCollection(Referrals.COLLECTION);
      String[] settings = {
        "--server.port=0", "--spring.kafka.bootstrap-servers=" + broker.address(),
        "--spring.mongodb.uri=" + store.uri("opd"), "--spring.mongodb.database=opd", "--opd.watch.every=200ms"
      };
      Post post = new Post(broker.address());

      try (ChildOpd first = ChildOpd.start(logs.resolve("first.log"), settings)) {
        await().atMost(LONG).until(() -> isReady(post));
        say(post, Instant.now().plusSeconds(20));
        await().atMost(LONG).until(() -> referrals.countDocuments() == MANY);
        broker.stop();
        await().atMost(LONG).until(() -> referrals.countDocuments(with("breaches.0")) == MANY);
      } // killed: all are written, and said they can't be
      long unsaid = referrals.countDocuments(with("unsent._id"));
      broker.start();

      try (ChildOpd second = ChildOpd.start(logs.resolve("second.log"), settings)) {
        await().atMost(LONG).until(() -> !ids(post).isEmpty());
      } // killed again, most likely while it says them
      int saidBySecond = ids(post).size();

      try (RunningOpd third = RunningOpd.start(broker.address(), store.uri("opd"), "opd", "--opd.watch.every=200ms")) {
        await().atMost(LONG).until(() -> referrals.countDocuments(with("unsent._id")) == 0);
        List<String> ids = ids(third.post());
        System.out.printf(
            "killed twice: %d referrals, %d unsaid at the first kill, %d said at the second, %d records, %d events%n",
            MANY, unsaid, saidBySecond, ids.size(), new HashSet<>(ids).size());
        assertThat(unsaid).isPositive();
        assertThat(new HashSet<>(ids)).hasSize(MANY);
        assertThat(referrals.countDocuments(with("breaches.1"))).isZero();
      }
    }
  }

  /** Its departments' topics are there. */
  private static boolean isReady(Post post) {
    try {
      return post.read(Assignment.fallenPoor().topic()).isEmpty();
    } catch (RuntimeException noTopicYet) {
      return false;
    }
  }

  private static void say(Post post, Instant respondBy) {
    Stream.generate(() -> Assignment.fallenPoor().with(it -> it.respondBy = respondBy))
        .limit(MANY)
        .forEach(assignment -> post.say(assignment.topic(), assignment.event()));
  }

  private static List<String> ids(Post post) {
    return post.said(EventType.REFERRAL_OVERDUE).stream().map(record -> Post.header(record, "ce_id")).toList();
  }

  private static Document with(String member) {
    return new Document(member, new Document("$exists", true));
  }
}
