package id.posyandu.referral.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackServersTest {

  @TempDir
  private Path dir;

  private int offset;

  @BeforeAll
  static void no_address_is_given() {
    assumeTrue(Server.givenKafka().isEmpty() && Server.givenMongo().isEmpty(), "addresses are given: nothing to start");
  }

  @BeforeEach
  void two_free_ports() {
    do {
      offset = ThreadLocalRandom.current().nextInt(100, 5_000);
    } while (!Ports.isFree(9092 + offset) || !Ports.isFree(27017 + offset));
  }

  @Test
  void the_data_is_there_again_after_a_restart() throws Exception {
    try (var servers = StackServers.start(dir, offset)) {
      KafkaClients.createTopic(servers.kafka(), "findings");
      write(servers, 1);
    }

    var stopped = Instant.now();
    try (var servers = StackServers.start(dir, offset)) {
      System.out.println("both servers restarted in " + Duration.between(stopped, Instant.now()).toMillis() + " ms");
      write(servers, 2);

      assertThat(KafkaClients.committed(servers.kafka(), "findings")).containsExactly("1", "2");
      try (var mongo = MongoClients.create(servers.mongo("intake"))) {
        assertThat(mongo.getDatabase("intake").getCollection("findings").countDocuments()).isEqualTo(2);
      }
    }
  }

  @Test
  void the_start_up_line_says_which_servers_these_are_and_where() {
    try (var servers = StackServers.start(dir, offset)) {
      assertThat(servers.describe())
          .startsWith("servers: Kafka = in this JVM (127.0.0.1:" + (9092 + offset) + "), MongoDB = ")
          .contains(Mongod.onPath().isPresent() ? "mongod " : "stand-in", "(127.0.0.1:" + (27017 + offset) + ")")
          .doesNotContain("\n");
    }
  }

  @Test
  void a_taken_port_is_refused_in_words_and_nothing_stays_behind() throws IOException {
    try (var other = new ServerSocket()) {
      other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9092 + offset));

      assertThatThrownBy(() -> StackServers.start(dir, offset))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Port " + (9092 + offset) + " for Kafka")
          .hasMessageContaining("STACK_PORT_OFFSET");
    }
    assertThat(Ports.isFree(27017 + offset)).as("MongoDB was stopped again").isTrue();
  }

  private static void write(StackServers servers, int id) throws Exception {
    try (var producer = KafkaClients.producer(servers.kafka(), Map.of());
        var mongo = MongoClients.create(servers.mongo("intake"))) {
      producer.send(new ProducerRecord<>("findings", Integer.toString(id))).get();
      mongo.getDatabase("intake").getCollection("findings").insertOne(new Document("_id", id));
    }
  }
}
