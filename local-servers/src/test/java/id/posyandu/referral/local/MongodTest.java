package id.posyandu.referral.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodTest {

  @TempDir
  private Path dir;

  private static Path mongod;

  @BeforeAll
  static void there_is_a_mongod() {
    var found = TestServers.mongod();
    if (found.isEmpty()) {
      System.out.println("skipped: the tests of a real mongod, for none is on the PATH or TEST_MONGO forbids it");
    }
    assumeTrue(found.isPresent(), "no mongod on the PATH");
    mongod = found.get();
  }

  @Nested
  class Real extends MongoContract {

    private static Mongod server;

    @BeforeAll
    static void start(@TempDir Path dir) {
      server = Mongod.start(mongod, dir, 0);
    }

    @AfterAll
    static void stop() {
      server.close();
    }

    @Override
    String uri() {
      return server.uri();
    }
  }

  @Test
  void its_documents_outlive_it_even_where_the_next_one_has_another_port() {
    try (var server = Mongod.start(mongod, dir, 0)) {
      insert(server, 1);
    }

    try (var moved = Mongod.start(mongod, dir, 0)) {
      insert(moved, 2);

      assertThat(count(moved)).isEqualTo(2);
    }
  }

  @Test
  void one_left_behind_by_a_killed_parent_is_adopted() throws Exception {
    int port = Ports.free();
    long left = leftBehind(port);

    try (var adopted = Mongod.start(mongod, dir, port)) {
      assertThat(adopted.pid()).isEqualTo(left);
      insert(adopted, 1);
    }
    assertThat(isAlive(left)).as("still runs after close").isFalse();
  }

  @Test
  void one_left_behind_on_another_port_gives_way() throws Exception {
    long left = leftBehind(Ports.free());

    try (var started = Mongod.start(mongod, dir, Ports.free())) {
      assertThat(started.pid()).isNotEqualTo(left);
      assertThat(isAlive(left)).isFalse();
      insert(started, 1);
    }
  }

  @Test
  void a_strangers_process_with_the_remembered_number_is_left_alone() throws Exception {
    try (var stranger = ChildJvm.run(StandInProcess.class, dir.resolve("stranger.mv").toString())) {
      var folder = new MongodFolder(dir);
      folder.create();
      folder.remember(stranger.pid());

      try (var server = Mongod.start(mongod, dir, 0)) {
        assertThat(server.pid()).isNotEqualTo(stranger.pid());
        assertThat(isAlive(stranger.pid())).isTrue();
      }
    }
  }

  private long leftBehind(int port) throws Exception {
    try (var parent = ChildJvm.run(MongodParent.class, mongod.toString(), dir.toString(), Integer.toString(port))) {
      parent.awaitLine("ready");
    }
    return new MongodFolder(dir).leftBehind().orElseThrow().pid();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void insert(Mongod server, int id) {
    try (var client = MongoClients.create(server.uri())) {
      client.getDatabase("intake").getCollection("findings").insertOne(new Document("_id", id));
    }
  }

  private static long count(Mongod server) {
    try (var client = MongoClients.create(server.uri())) {
      return client.getDatabase("intake").getCollection("findings").countDocuments();
    }
  }
}
