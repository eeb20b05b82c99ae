package id.posyandu.referral.routing;

import id.posyandu.referral.local.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A running routing-service, reached as everybody reaches it. */
final class Routing implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Routing(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The one that the tests of this JVM share, on the servers that they share. */
  static Routing shared() {
    return Holder.ROUTING;
  }

  static Routing start(String kafka, String mongo, String... more) {
    return start(null, kafka, mongo, more);
  }

  /** @param meddler changes beans as they are made; null for none */
  static Routing start(BeanPostProcessor meddler, String kafka, String mongo, String... more) {
    List<String> args = new ArrayList<>(List.of(
        "--server.port=0",
        "--LOG_LEVEL=WARN",
        "--spring.kafka.bootstrap-servers=" + kafka,
        "--spring.mongodb.uri=" + mongo,
        "--routing.look-every=200ms"));
    args.addAll(List.of(more));
    SpringApplication application = RoutingApplication.application();
    if (meddler != null) {
      application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(meddler));
    }
    return new Routing(application.run(args.toArray(String[]::new)));
  }

  RestTestClient http() {
    return RestTestClient.bindToServer(new JdkClientHttpRequestFactory()).baseUrl(address()).build();
  }

  String address() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** The sum of all meters whose line in the Prometheus answer begins so. */
  double meter(String beginning) {
    String all = http().get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
    return all.lines()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  MongoOperations mongo() {
    return bean(MongoOperations.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Holder {
    static final Routing ROUTING = start(
        TestServers.get().kafka(),
        TestServers.get().mongo("routing"),
        "--spring.mongodb.database=routing_" + UUID.randomUUID().toString().substring(0, 8),
        "--routing.undo-within=4s",
        "--routing.undo-look-every=200ms",
        "--INSTANCE_ID=shared-tests");
  }
}
