package id.posyandu.referral.local;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The servers as containers. Testcontainers removes them when this JVM ends, however it ends. */
final class Containers {

  private Containers() {}

  static boolean possible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static Server kafka() {
    var kafka = new KafkaContainer("apache/kafka:4.2.1")
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    kafka.start();
    return Server.container(kafka.getBootstrapServers(), kafka.getBootstrapServers());
  }

  static Server mongo() {
    var mongo = new MongoDBContainer("mongo:8.0").withReplicaSet();
    mongo.start();
    var uri = mongo.getConnectionString() + "/?directConnection=true";
    return Server.container(uri, MongoUri.hosts(uri));
  }
}
