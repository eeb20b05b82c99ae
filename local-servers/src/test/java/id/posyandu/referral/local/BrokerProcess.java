package id.posyandu.referral.local;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A broker in a JVM to be killed: takes messages for ever and names each one that it acknowledged. */
final class BrokerProcess {

  private BrokerProcess() {}

  public static void main(String[] args) throws Exception {
    var broker = Broker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    KafkaClients.createTopic(broker.address(), "findings");
    System.out.println("ready");
    try (var producer = KafkaClients.producer(broker.address(), Map.of())) {
      for (int number = 0; ; number++) {
        var value = "finding-" + number;
        producer.send(new ProducerRecord<>("findings", value)).get();
        System.out.println("acknowledged " + value);
      }
    }
  }
}
