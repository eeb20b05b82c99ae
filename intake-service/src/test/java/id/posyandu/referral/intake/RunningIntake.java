package id.posyandu.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.posyandu.referral.intake.casefile.Told;
import id.posyandu.referral.local.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service as it runs, on real servers, and its front door. */
final class RunningIntake implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final ExecutorService PHONES = Executors.newFixedThreadPool(8);
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
                "--intake.verify-share=1",
                "--intake.feed-delay=1s",
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

  /** Does something about a finding, as in {@code post(id, "additions", …)}. */
  RestTestClient.ResponseSpec post(Object finding, String what, String json) {
    return post(finding, what, json, null);
  }

  RestTestClient.ResponseSpec post(Object finding, String what, String json, String key) {
    var request =
        rest.post().uri("/api/v1/findings/" + finding + "/" + what).contentType(MediaType.APPLICATION_JSON);
    return (key == null ? request : request.header("Idempotency-Key", key)).body(json).exchange();
  }

  /** The statuses of the same post from many phones at once. */
  List<Integer> postedAtOnce(Object finding, String what, String json, String key) {
    List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
            () -> post(finding, what, json, key).returnResult(String.class).getStatus().value(), PHONES))
        .limit(12).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  /** Hears what the other services say, and waits until the case stands there. */
  Map<String, Object> heard(Object finding, String status, Told... told) {
    for (Told one : told) {
      boolean decision = one.place().orElseThrow().startsWith("decision");
      topics.say(decision ? "referral.decisions" : "referral.follow-ups", null, one);
    }
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(file(finding)).containsEntry("status", status));
    return file(finding);
  }

  /** What was said of a finding on a topic, once there are so many. */
  List<ConsumerRecord<String, String>> said(Object finding, String topic, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> topics.of(finding, topic).size() >= count);
    List<ConsumerRecord<String, String>> said = topics.of(finding, topic);
    assertThat(said).hasSize(count);
    return said;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(Map<String, Object> file, String member) {
    return (List<Map<String, Object>>) file.get(member);
  }

  static List<Map<String, Object>> happenings(Map<String, Object> file, String event) {
    return list(file, "timeline").stream().filter(entry -> entry.get("event").equals(event)).toList();
  }

  static List<Object> pointers(RestTestClient.ResponseSpec refused) {
    Map<String, Object> problem = file(refused.expectStatus().isEqualTo(422)
        .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    return list(problem, "errors").stream().map(error -> error.get("pointer")).toList();
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
