package id.posyandu.referral.stack;

import com.sun.management.OperatingSystemMXBean;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.local.Broker;
import id.posyandu.referral.reporting.ReportingApplication;
import id.posyandu.referral.stack.Ports.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Figures of this machine, never a test: how many events a second the indicators fold when they are made anew from the log,
 * beside what a bare consumer reads from the same topics in the same run. It has a broker of its own, in this JVM, so broker
 * and fold share what cores there are; what it made is gone at the end.
 */
final class ReplayBench {
  static final String OPTION = "--replay";
  private static final List<String> HEARD = List.of(Topics.FINDINGS, Topics.DECISIONS, Topics.FOLLOW_UPS);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Ports ports;
  private final Api api;
  private final Waiting waiting = new Waiting(Duration.ofMinutes(30));

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
      double bare = bare(broker, written.events());
      System.out.printf("%nA bare consumer reads      %,.0f events a second%n", bare);
      replay(broker, dir.resolve("state"), written, bare);
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

  private void replay(Broker broker, Path state, SyntheticEvents written, double bare) throws IOException {
    long spent = cpuNanos();
    long began = System.nanoTime();
    try (var service = service(broker, state)) {
      var meters = service.getBean(MeterRegistry.class);
      waiting.until("the first event", () -> folded(meters), folded -> folded > 0);
      long first = System.nanoTime();
      long spentBefore = cpuNanos();
      waiting.until("all events to be folded", () -> folded(meters), folded -> folded >= written.events());
      double seconds = (System.nanoTime() - first) / 1e9;
      double cpu = (cpuNanos() - spentBefore) / 1e9;
      waiting.until("the last number", this::closed, closed -> closed == written.closed());
      double untilSaid = (System.nanoTime() - first) / 1e9;
      double rate = written.events() / seconds;
      System.out.printf("The indicators fold         %,.0f events a second, 1 : %.1f%n", rate, bare / rate);
      System.out.printf("  %,d events of %,d cases in %.1f s after %.1f s of starting; the last number said after %.1f s%n",
          written.events(), written.cases(), seconds, (first - began) / 1e9, untilSaid);
      System.out.printf("  processor time, broker and all: %.1f s of %d cores, so %,.0f a second if nothing else ran%n",
          cpu, cores(), written.events() * cores() / cpu);
      System.out.printf("  started with %.1f s of processor time%n", (spentBefore - spent) / 1e9);
    }
    System.out.printf("Stores on disk              %,d bytes a case%n", size(state) / written.cases());
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
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

  private static double folded(MeterRegistry meters) {
    return meters.find("referral.records").tag("result", "handled").counters().stream().mapToDouble(one -> one.count()).sum();
  }

  private long closed() {
    return api.get(Service.REPORTING, "/api/v1/indicators?area=ID&period=" + SyntheticEvents.YEAR).orFail()
        .at("/items/0/counts/closed").asLong();
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
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
