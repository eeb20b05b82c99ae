package id.posyandu.referral.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void the_shared_servers_take_a_message_and_a_document() throws Exception {
    var servers = TestServers.get();
    KafkaClients.createTopic(servers.kafka(), "shared");
    try (var producer = KafkaClients.producer(servers.kafka(), Map.of());
        var mongo = MongoClients.create(servers.mongo("intake"))) {
      producer.send(new ProducerRecord<>("shared", "one")).get();
      mongo.getDatabase("intake").getCollection("findings").insertOne(new Document("_id", 1));
    }

    assertThat(KafkaClients.committed(servers.kafka(), "shared")).containsExactly("one");
    assertThat(TestServers.get()).isSameAs(servers);
  }

  @Test
  void a_private_broker_comes_back_with_its_messages() throws Exception {
    try (var broker = TestServers.privateBroker()) {
      KafkaClients.createTopic(broker.address(), "findings");
      try (var producer = KafkaClients.producer(broker.address(), Map.of())) {
        producer.send(new ProducerRecord<>("findings", "before")).get();
        broker.stop();
        broker.start();
        producer.send(new ProducerRecord<>("findings", "after")).get();
      }

      assertThat(KafkaClients.committed(broker.address(), "findings")).containsExactly("before", "after");
    }
  }

  @Test
  void a_private_mongo_comes_back_with_its_documents() {
    try (var server = TestServers.privateMongo();
        var mongo = MongoClients.create(server.uri("intake") + "&serverSelectionTimeoutMS=2000")) {
      insert(mongo, 1);
      server.stop();
      assertThatThrownBy(() -> insert(mongo, 2)).isInstanceOf(MongoException.class);
      server.start();
      insert(mongo, 3);

      assertThat(mongo.getDatabase("intake").getCollection("findings").distinct("_id", Integer.class))
          .containsExactlyInAnyOrder(1, 3);
    }
  }

  private static void insert(MongoClient mongo, int id) {
    mongo.getDatabase("intake").getCollection("findings").insertOne(new Document("_id", id));
  }
}
