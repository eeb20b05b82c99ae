package id.posyandu.referral.kit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What was given up is not forgotten: an operator sees how much of it waits. */
class DeadDeliveriesTest {
  @Test
  void are_counted_whoever_gave_them_up() {
    try (MongoClient client = MongoClients.create(TestServers.get().mongo("dead"))) {
      MongoTemplate mongo = new MongoTemplate(client, "dead_" + Long.toString(System.nanoTime(), 36));
      for (String state : new String[] {"DEAD", "PENDING", "DEAD", "DELIVERED"}) {
        mongo.getCollection("webhook_deliveries").insertOne(new Document(Map.of("state", state)));
      }
      MeterRegistry meters = new SimpleMeterRegistry();

      new DeadDeliveries(new Deliveries(mongo), Clock.systemUTC(), meters);

      assertThat(meters.get("referral.webhook.dead").gauge().value()).isEqualTo(2);
    }
  }
}
