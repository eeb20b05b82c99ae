package id.posyandu.referral.stack;

import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.Broker;
import id.posyandu.referral.reporting.ReportingApplication;
import id.posyandu.referral.stack.Ports.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Figures of this machine, never a test: how many events a second the indicators fold when they are made anew from the log,
 * beside what a bare consumer reads from the same topics in the same run. It does what an operator does: the service has
 * folded everything, then {@code POST /api/v1/rebuild} is asked, and another fold reads the log from its beginning while the
 * numbers that stand are answered (which is looked at throughout).
 *
 * <p>The rate is all events over the time from that request until the service says that the new fold has caught up; so making
 * its topics, dividing the work and noticing that it is done are in it. Processor time is that of the whole JVM: service, a
 * broker of its own, collector and compiler. There is no MongoDB, so the casebook, which reads in a group of its own and has
 * no part in a rebuild, stands still. The bare consumer reads last, when the machine is as warm as it gets and nothing else
 * runs. What was made is gone at the end.
 */
final class ReplayBench {
  static final String OPTION = "--replay";
  private static final List<String> HEARD = List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS);
  private static final String REBUILD = "/api/v1/rebuild";
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Ports ports;
  private final Api api;
  /** Each look costs processor time, too. */
  private final Waiting waiting = new Waiting(PATIENCE, Duration.ofMillis(250));

  ReplayBench(Ports ports) {
    this.ports = ports;
    this.api = new Api(ports);
  }

  /** @throws CannotGoOn when a stack runs here, which would take its port and its processors */
  int run(Place place, int events) throws IOException {
    if (place.running().isPresent()) {
      throw new CannotGoOn("A stack runs here: ./stack down first, so that nothing else is measured");
    }
    Path dir = Files.createTempDirectory("replay");
    try (Broker broker = Broker.start(dir.resolve("kafka"), 0)) {
      System.out.println("Making topics by starting the service once");
      service(broker, dir.resolve("none")).close();
      System.out.printf("Writing about %,d events%n", events);
      var written = written(broker, events);
      double rate = replay(broker, dir.resolve("state"), written);
      double bare = bare(broker, written.events());
      System.out.printf("A bare consumer reads       %,.0f events a second, %.1f times as many%n", bare, bare / rate);
    } finally {
      forget(dir);
    }
    return 0;
  }

  private static SyntheticEvents written(Broker broker, int events) {
    var made = new SyntheticEvents(events);
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", broker.address(), "linger.ms", 20, "batch.size", 200_000, "acks", "all");
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      while (made.events() < events) {
        made.nextCase().forEach(producer::send);
      }
    }
    return made;
  }

  private static double bare(Broker broker, int events) {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", broker.address(), "isolation.level", "read_committed", "auto.offset.reset", "earliest",
        "max.poll.records", 5_000);
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions = HEARD.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
          .map(one -> new TopicPartition(one.topic(), one.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long began = System.nanoTime();
      for (int read = 0; read < events; ) {
        read += consumer.poll(POLL).count();
      }
      return events * 1e9 / (System.nanoTime() - began);
    }
  }

  /** @return events a second of the rebuild */
  private double replay(Broker broker, Path state, SyntheticEvents written) throws IOException {
    double rate;
    try (var service = service(broker, state)) {
      var meters = service.getBean(MeterRegistry.class);
      waiting.until("the first event", () -> folded(meters), folded -> folded > 0);
      System.out.printf("%n%,d events of %,d cases%n", written.events(), written.cases());
      var first = Spent.sinceNow();
      waiting.until("all events to be folded", () -> folded(meters), folded -> folded >= written.events());
      first.tell("The first fold", written.events());
      waiting.until("the last number", this::closed, closed -> closed == written.closed());
      System.out.printf("  the last number said after %.1f s%n", first.seconds());
      new Waiting(PATIENCE, QUIET).until("it to be quiet", quiet(meters), Boolean::booleanValue);
      rate = rebuild(written);
    }
    System.out.printf("Stores on disk              %,d bytes a case%n", size(state) / written.cases());
    return rate;
  }

  private double rebuild(SyntheticEvents written) {
    var spent = Spent.sinceNow();
    int before = api.post(Service.REPORTING, REBUILD, Map.of()).orFail().path("inForce").asInt();
    waiting.until("the log to be folded anew", () -> stillAnswered(written), now -> now.path("inForce").asInt() > before);
    double rate = spent.tell("Made anew", written.events());
    waiting.until("what differs to be said", () -> stillAnswered(written), now -> now.path("state").asString().equals("NONE"));
    System.out.printf("  all that differs said after %.1f s%n", spent.seconds());
    return rate;
  }

  /** Where the rebuild is, after a look at what is answered meanwhile. */
  private JsonNode stillAnswered(SyntheticEvents written) {
    if (closed() != written.closed()) {
      throw new CannotGoOn("While the indicators were made anew, the numbers that stood were not answered");
    }
    return api.get(Service.REPORTING, REBUILD).orFail();
  }

  private ConfigurableApplicationContext service(Broker broker, Path state) {
    var application = ReportingApplication.application();
    application.setRegisterShutdownHook(false);
    return application.run(
        "--server.port=" + ports.of(Service.REPORTING),
        "--spring.kafka.bootstrap-servers=" + broker.address(),
        "--spring.kafka.streams.state-dir=" + state,
        "--spring.mongodb.uri=mongodb://127.0.0.1:" + (27017 + ports.offset()),
        "--spring.jmx.enabled=false");
  }

  /** Whether nothing was said since the look before. */
  private static Supplier<Boolean> quiet(MeterRegistry meters) {
    var said = meters.get("referral.indicators.said").counter();
    var before = new double[] {-1};
    return () -> {
      double now = said.count();
      boolean quiet = now == before[0];
      before[0] = now;
      return quiet;
    };
  }

  private static double folded(MeterRegistry meters) {
    return meters.find("referral.records").tag("result", "handled").counters().stream().mapToDouble(one -> one.count()).sum();
  }

  private long closed() {
    return api.get(Service.REPORTING, "/api/v1/indicators?area=ID&period=" + SyntheticEvents.YEAR).orFail()
        .at("/items/0/counts/closed").asLong();
  }

  private static long size(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void forget(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
