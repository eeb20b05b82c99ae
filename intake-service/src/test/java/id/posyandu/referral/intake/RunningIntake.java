package id.posyandu.referral.intake;

import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service as it runs, on real servers, and its front door. */
final class RunningIntake implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static RunningIntake shared;

  private final ConfigurableApplicationContext context;
  final Topics topics;
  final RestTestClient rest;

  private RunningIntake(String kafka, String mongo) {
    context =
        IntakeApplication.application()
            .run(
                "--server.port=0",
                "--logging.level.root=WARN",
                "--logging.level.org.apache.kafka=ERROR",
                "--logging.level.de.bwaldvogel=ERROR",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.mongodb.uri=" + mongo,
                "--webhooks.hosts=127.0.0.1",
                "--webhooks.first-pause=50ms",
                "--spring.mongodb.database=intake_%d_%d".formatted(System.nanoTime(), DATABASES.incrementAndGet()));
    topics = new Topics(kafka);
    rest = RestTestClient.bindToServer().baseUrl(address()).build();
  }

  /** One for all tests of this JVM that disturb nobody. */
  static synchronized RunningIntake shared() {
    if (shared == null) {
      shared = on(TestServers.get().kafka(), TestServers.get().mongo("intake"));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** One of a test's own, on servers that the test may stop. */
  static RunningIntake on(String kafka, String mongo) {
    return new RunningIntake(kafka, mongo);
  }

  String address() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  RestTestClient.ResponseSpec report(String json) {
    return report(json, null);
  }

  RestTestClient.ResponseSpec report(String json, String key) {
    var request = rest.post().uri("/api/v1/findings").contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key)).body(json).exchange();
  }

  /** The case file of a finding that is accepted. */
  Map<String, Object> accepted(String json) {
    return file(report(json).expectStatus().isCreated());
  }

  Map<String, Object> file(Object id) {
    return file(rest.get().uri("/api/v1/findings/{id}", id).exchange().expectStatus().isOk());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> file(RestTestClient.ResponseSpec answer) {
    return answer.expectBody(Map.class).returnResult().getResponseBody();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> items(Map<String, Object> page) {
    return (List<Map<String, Object>>) page.get("items");
  }

  List<Document> stored() {
    return context.getBean(MongoOperations.class).getCollection("findings").find().into(new ArrayList<>());
  }

  long storedCount() {
    return context.getBean(MongoOperations.class).getCollection("findings").countDocuments();
  }

  /** How many findings have events that are yet to be said. */
  long unsentCount() {
    return context.getBean(MongoOperations.class).getCollection("findings")
        .countDocuments(new Document("unsent.0", new Document("$exists", true)));
  }

  double count(String meter, String... tags) {
    return context.getBean(MeterRegistry.class).counter(meter, tags).count();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
