package id.posyandu.referral.local;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStandInTest {

  @TempDir
  private Path dir;

  @Nested
  class On_disk extends MongoContract {

    private static MongoStandIn server;

    @BeforeAll
    static void start(@TempDir Path dir) {
      server = MongoStandIn.onDisk(dir.resolve("stand-in.mv"), 0);
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

  @Nested
  class In_memory extends MongoContract {

    private static MongoStandIn server;

    @BeforeAll
    static void start() {
      server = MongoStandIn.inMemory();
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
  void no_acknowledged_write_is_lost_when_its_process_is_killed() throws Exception {
    var file = dir.resolve("stand-in.mv");
    List<String> acknowledged;
    try (var child = ChildJvm.run(StandInProcess.class, file.toString())) {
      acknowledged = child.linesUntilKilledAfter(3_000, "acknowledged ");
    }

    try (var server = MongoStandIn.onDisk(file, 0); var client = MongoClients.create(server.uri())) {
      var lost = acknowledged.stream().filter(write -> !StandInProcess.isKept(client, write)).toList();

      System.out.println("after the kill " + lost.size() + " of " + acknowledged.size() + " acknowledged writes were lost");
      assertThat(lost).isEmpty();
    }
  }

  @Test
  void the_file_does_not_grow_with_every_change_of_the_same_documents() throws IOException {
    var file = dir.resolve("stand-in.mv");
    try (var server = MongoStandIn.onDisk(file, 0); var client = MongoClients.create(server.uri())) {
      var findings = client.getDatabase("intake").getCollection("findings");
      IntStream.range(0, 100).forEach(id -> findings.insertOne(new Document("_id", id).append("text", "x".repeat(500))));
      IntStream.range(0, 8_000).forEach(n -> findings.updateOne(eq("_id", n % 100), Updates.set("sequence", n)));
      findings.updateOne(eq("_id", 1), push("unsent", "last"));
    }

    System.out.println("100 documents, changed 8000 times: " + Files.size(file) / 1024 + " KiB");
    assertThat(Files.size(file)).isLessThan(16L * 1024 * 1024);
  }
}
